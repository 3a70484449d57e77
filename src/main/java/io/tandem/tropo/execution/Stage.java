package io.tandem.tropo.execution;

import io.tandem.tropo.document.Step;
import java.net.URI;

/** What a session is waiting for. */
public sealed interface Stage {

    /**
     * The application's answer.
     *
     * @param operation which the answer is to name
     * @param url what was posted to
     * @param body what was posted, so that another node can post it again
     * @param last whether it is the result of the hangup, whose answer cannot reach the user any more (spec 10, rule 17)
     */
    record Fetching(long operation, URI url, String body, boolean last) implements Stage {

        /** Without what was posted, since values end up in logs. */
        @Override
        public String toString() {
            return "Fetching[" + operation + ']';
        }
    }

    /**
     * The end of a step.
     *
     * @param step the step
     * @param running how far it is
     */
    record Doing(Step step, Running running) implements Stage {}

    /**
     * Nothing: it is over.
     *
     * @param ending why
     */
    record Over(Ending ending) implements Stage {}
}
