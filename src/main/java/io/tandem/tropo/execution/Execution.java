package io.tandem.tropo.execution;

import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.wire.Session;
import java.util.List;
import java.util.Optional;

/**
 * A session as it is between two inputs: all that a node needs to go on with it. Immutable.
 *
 * @param session how it started
 * @param limits what it may use
 * @param line its call or text conversation
 * @param page the current document
 * @param steps those that are left of it, or what its handler still has to say
 * @param conclusion how the document ends; nothing as long as no event has come
 * @param stage what is waited for
 * @param signals those that wait for a step that they may interrupt, the oldest first (spec 12)
 * @param initialText what the session started with, until the first ask has taken it (spec 13)
 * @param texts those that wait for an ask after it, the oldest first
 * @param generalLogSecurity whether anything said may be logged
 * @param operations number of the last effect or timer
 * @param timer that of the step, if one is set
 * @param ending why it ends; nothing as long as it does not
 */
public record Execution(
        Session session,
        Limits limits,
        Line line,
        Page page,
        List<Step> steps,
        Optional<Conclusion> conclusion,
        Stage stage,
        List<String> signals,
        Optional<String> initialText,
        List<String> texts,
        LogSecurity generalLogSecurity,
        long operations,
        Optional<Timer> timer,
        Optional<Ending> ending) {

    public Execution {
        steps = List.copyOf(steps);
        signals = List.copyOf(signals);
        texts = List.copyOf(texts);
    }

    /** Whether it is over. */
    public boolean isOver() {
        return stage instanceof Stage.Over;
    }

    /** Without what was said, since values end up in logs. */
    @Override
    public String toString() {
        return "Execution[" + session.id() + ", document " + page.sequence() + ']';
    }
}
