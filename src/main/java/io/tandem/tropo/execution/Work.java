package io.tandem.tropo.execution;

import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.wire.Session;
import io.tandem.tropo.wire.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An execution while one input is taken: what is changed of it, and what is to be done. Lives no longer than that. */
final class Work {

    private final Session session;
    private final Limits limits;
    private final Instant at;
    private final List<Effect> effects = new ArrayList<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<String> signals;
    private final Deque<String> texts;
    private Optional<String> initialText;
    private Line line;
    private Page page;
    private Optional<Conclusion> conclusion;
    private Stage stage;
    private LogSecurity generalLogSecurity;
    private long operations;
    private Optional<Timer> timer;
    private Optional<Ending> ending;

    Work(Execution execution, Instant at) {
        this.session = execution.session();
        this.limits = execution.limits();
        this.at = at;
        this.steps.addAll(execution.steps());
        this.signals = new ArrayDeque<>(execution.signals());
        this.initialText = execution.initialText();
        this.texts = new ArrayDeque<>(execution.texts());
        this.line = execution.line();
        this.page = execution.page();
        this.conclusion = execution.conclusion();
        this.stage = execution.stage();
        this.generalLogSecurity = execution.generalLogSecurity();
        this.operations = execution.operations();
        this.timer = execution.timer();
        this.ending = execution.ending();
    }

    Outcome outcome() {
        Execution execution = new Execution(
                session,
                limits,
                line,
                page,
                List.copyOf(steps),
                conclusion,
                stage,
                List.copyOf(signals),
                initialText,
                List.copyOf(texts),
                generalLogSecurity,
                operations,
                timer,
                ending);
        return new Outcome(execution, effects);
    }

    Session session() {
        return session;
    }

    Instant at() {
        return at;
    }

    Deque<Step> steps() {
        return steps;
    }

    Line line() {
        return line;
    }

    void line(Line now) {
        line = now;
    }

    void line(State now) {
        line = line.in(now);
    }

    Page page() {
        return page;
    }

    void page(Page now) {
        page = now;
    }

    Optional<Conclusion> conclusion() {
        return conclusion;
    }

    void conclusion(Optional<Conclusion> now) {
        conclusion = now;
    }

    Stage stage() {
        return stage;
    }

    void stage(Stage now) {
        stage = now;
    }

    Optional<Ending> ending() {
        return ending;
    }

    /** The first reason counts. */
    void end(Ending why) {
        ending = ending.or(() -> Optional.of(why));
    }

    void logSecurity(LogSecurity now) {
        generalLogSecurity = now;
    }

    void emit(Effect effect) {
        effects.add(effect);
    }

    /** A number that no effect or timer of the session had yet. */
    long operation() {
        operations++;
        return operations;
    }

    /** Sets the step's timer, in place of the one that is set. */
    void setTimer(Duration after) {
        cancelTimer();
        Timer set = new Timer(operation());
        timer = Optional.of(set);
        emit(new Effect.SetTimer(set, after));
    }

    void cancelTimer() {
        timer.ifPresent(set -> emit(new Effect.CancelTimer(set)));
        timer = Optional.empty();
    }

    /** Takes note that a timer rang; whether it was the step's. */
    boolean rang(Timer which) {
        boolean own = timer.filter(which::equals).isPresent();
        if (own) {
            timer = Optional.empty();
        }
        return own;
    }

    /** Hangs up, unless nobody is there. */
    void hangUp(Map<String, String> headers) {
        if (line.isActive()) {
            emit(new Effect.HangUp(headers));
        }
        line(State.DISCONNECTED);
    }

    void stop(long operation) {
        if (operation != Running.NO_OPERATION) {
            emit(new Effect.Stop(operation));
        }
    }

    /** A leg's channel: transfers are always by voice. */
    Channel channel(Leg leg) {
        return leg == Leg.OWN ? line.channel() : Channel.VOICE;
    }

    /**
     * Says something, which is done at once by text.
     *
     * @return the operation to wait for; nothing if there is nothing to wait for
     */
    Optional<Long> speak(Leg leg, List<Say> said) {
        List<Say> prompts = said.stream().filter(say -> !say.isEmpty()).toList();
        prompts.forEach(this::logSaid);
        if (channel(leg) == Channel.TEXT) {
            prompts.forEach(prompt -> emit(new Effect.Write(prompt)));
            return Optional.empty();
        }
        if (prompts.isEmpty()) {
            return Optional.empty();
        }
        long operation = operation();
        emit(new Effect.Speak(operation, leg, prompts));
        return Optional.of(operation);
    }

    void logSaid(Say say) {
        boolean hidden = isSuppressed() || say.promptLogSecurity() == LogSecurity.SUPPRESS;
        emit(new Effect.LogDialogue(Effect.Speaker.APPLICATION, hidden ? Optional.empty() : Optional.of(say.value())));
    }

    void logHeard(Optional<String> text) {
        emit(new Effect.LogDialogue(Effect.Speaker.USER, isSuppressed() ? Optional.empty() : text));
    }

    private boolean isSuppressed() {
        return generalLogSecurity == LogSecurity.SUPPRESS;
    }

    /** The text that has waited longest for an ask. */
    Optional<String> takeText() {
        Optional<String> first = initialText.or(() -> Optional.ofNullable(texts.poll()));
        initialText = Optional.empty();
        return first;
    }

    /** No ask will take what the user wrote after the first text, so somebody else has to. */
    void refuseTexts() {
        texts.forEach(text -> emit(new Effect.Refuse(new Input.Typed(text))));
        texts.clear();
    }

    /** Lets a text wait for the next ask; refuses it if too many do. */
    void keepText(String text) {
        keep(texts, text, limits.texts(), new Input.Typed(text));
    }

    /** The signal that has waited longest for a step. */
    Optional<String> takeSignal() {
        return Optional.ofNullable(signals.poll());
    }

    /** Lets a signal wait for the next step that it may interrupt; refuses it if too many do. */
    void keepSignal(String name) {
        keep(signals, name, limits.signals(), new Input.Signalled(name));
    }

    private void keep(Deque<String> waiting, String one, int most, Input input) {
        if (waiting.size() < most) {
            waiting.add(one);
        } else {
            emit(new Effect.Refuse(input));
        }
    }
}
