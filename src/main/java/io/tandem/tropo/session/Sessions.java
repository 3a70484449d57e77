package io.tandem.tropo.session;

import io.tandem.contact.event.ContactEvent;
import io.tandem.store.Store;
import io.tandem.store.TimerName;
import io.tandem.store.Versioned;
import io.tandem.store.Workspace;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Effect.CancelTimer;
import io.tandem.tropo.execution.Effect.SetTimer;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.webhook.SavedCookie;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Sessions in the Store. Each step is one atomic update, which publishes what is to be done about it. No call blocks; stages
 * fail with {@link io.tandem.store.StoreException} if the Store cannot be reached.
 */
@ApplicationScoped
class Sessions {

    /** How long a session that is over is kept for what still comes: recordings, and what is said to those who write on. */
    private static final Duration AFTERLIFE = Duration.ofMinutes(10);

    private final InOrder inputs = new InOrder();

    private Store store;
    private Clock clock;

    /** For CDI's proxy only. */
    protected Sessions() {}

    @Inject
    Sessions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @PostConstruct
    void handleTimers() {
        store.onTimer(Places.TIMERS, this::due);
    }

    /**
     * Begins a session. What happens to it from now on waits until it has begun.
     *
     * @param prepare finds out how; nothing if it cannot begin
     * @return how it began
     */
    CompletionStage<Optional<Beginning>> begin(String id, Supplier<CompletionStage<Optional<Beginning>>> prepare) {
        return inputs.after(id, () -> prepare.get()
                .thenCompose(prepared -> prepared.isEmpty()
                        ? CompletableFuture.completedStage(prepared)
                        : store.update(Places.group(id), workspace -> {
                            Beginning beginning = prepared.get();
                            Advance advance = new Advance(beginning.session(), clock.instant());
                            advance.begin(beginning.how(), beginning.outcome());
                            keep(workspace, advance);
                            return prepared;
                        })));
    }

    /** Something happens to a session. Gives the session thereafter; nothing if there is none. */
    CompletionStage<Optional<TropoSession>> take(String sessionId, Input input) {
        return advance(sessionId, advance -> advance.take(input));
    }

    /** Tells a session what came of an effect, if it still is there. */
    CompletionStage<Void> report(TropoSession session, Input report) {
        return take(session.id(), report).thenAccept(after -> {});
    }

    /**
     * The application answered, or did not.
     *
     * @param cookies all of the session thereafter
     * @param discreet whether it wants something kept out of logs
     */
    CompletionStage<Optional<TropoSession>> answer(
            String sessionId, Input answer, List<SavedCookie> cookies, boolean discreet) {
        return advance(sessionId, advance -> {
            advance.answered(cookies, discreet);
            advance.take(answer);
        });
    }

    /** Events of one of its contacts. */
    CompletionStage<Optional<TropoSession>> follow(String sessionId, List<ContactEvent> events) {
        return advance(sessionId, advance -> events.forEach(new Happenings(advance)::take));
    }

    /** Changes what it has to do with contacts. Gives the session thereafter; nothing if there is none. */
    CompletionStage<Optional<TropoSession>> tie(String sessionId, UnaryOperator<Ties> change) {
        return advance(sessionId, advance -> advance.tie(change.apply(advance.ties())));
    }

    /** A session as it is. */
    CompletionStage<Optional<TropoSession>> find(String sessionId) {
        return store.read(Places.session(sessionId)).thenApply(found -> found.map(Versioned::state));
    }

    /**
     * One step of a session.
     *
     * @param change what happens; may be run more than once
     * @return the step as it was committed; nothing if there is no such session
     */
    CompletionStage<Optional<Advance>> step(String sessionId, Consumer<Advance> change) {
        return inputs.after(
                sessionId,
                () -> store.update(
                        Places.group(sessionId),
                        workspace -> workspace.get(Places.session(sessionId)).map(session -> {
                            Advance advance = new Advance(session, clock.instant());
                            change.accept(advance);
                            keep(workspace, advance);
                            return advance;
                        })));
    }

    private CompletionStage<Optional<TropoSession>> advance(String sessionId, Consumer<Advance> change) {
        return step(sessionId, change).thenApply(step -> step.map(Advance::session));
    }

    private void keep(Workspace workspace, Advance advance) {
        TropoSession session = advance.session();
        if (session.execution().isOver()) {
            workspace.put(Places.session(session.id()), session, AFTERLIFE);
        } else {
            workspace.put(Places.session(session.id()), session);
        }
        advance.timers().forEach(timer -> time(workspace, session.id(), timer));
        if (!advance.deeds().isEmpty()) {
            workspace.publish(Places.DUTIES, new Duties(session, advance.deeds()));
        }
    }

    private void time(Workspace workspace, String sessionId, Effect effect) {
        if (effect instanceof SetTimer set) {
            workspace.setTimer(
                    Places.name(sessionId, set.timer()), clock.instant().plus(set.after()));
        } else if (effect instanceof CancelTimer cancel) {
            workspace.cancelTimer(Places.name(sessionId, cancel.timer()));
        }
    }

    private CompletionStage<Void> due(TimerName name) {
        return step(Places.sessionOf(name.group()), advance -> advance.ring(Places.timer(name)))
                .thenAccept(step -> {});
    }

    /** The time by which sessions are measured. */
    Instant now() {
        return clock.instant();
    }
}
