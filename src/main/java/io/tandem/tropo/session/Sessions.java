package io.tandem.tropo.session;

import io.tandem.node.Nodes;
import io.tandem.store.Store;
import io.tandem.store.TimerName;
import io.tandem.store.Versioned;
import io.tandem.store.Workspace;
import io.tandem.time.Alarms;
import io.tandem.time.InOrder;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Sessions in the Store. Each step is one atomic update, which publishes what is to be done about it. No call blocks; stages
 * fail with {@link io.tandem.store.StoreException} if the Store cannot be reached: those that only its owner may take, after
 * some minutes.
 */
@ApplicationScoped
class Sessions {

    /** How long a session that is over is kept for what still comes: recordings, and what is said to those who write on. */
    private static final Duration AFTERLIFE = Duration.ofMinutes(10);

    private final InOrder<String> inputs = new InOrder<>();

    /** What this node has done of what is pending, and not yet written. */
    private final Map<String, Set<Long>> done = new ConcurrentHashMap<>();

    private Store store;
    private Clock clock;
    private Nodes nodes;
    private Alarms alarms;
    private Recent recent;
    private volatile Consumer<TropoSession> orphans = session -> {};

    /** For CDI's proxy only. */
    protected Sessions() {}

    @Inject
    Sessions(Store store, Clock clock, Nodes nodes, Alarms alarms, Recent recent) {
        this.store = store;
        this.clock = clock;
        this.nodes = nodes;
        this.alarms = alarms;
        this.recent = recent;
    }

    @PostConstruct
    void handleTimers() {
        store.onTimer(Places.TIMERS, this::due);
    }

    /** Has somebody told of sessions of which this node finds that theirs is gone. */
    void onOrphan(Consumer<TropoSession> told) {
        orphans = told;
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
                            if (beginning.isLate(clock.instant())) {
                                return Optional.<Beginning>empty();
                            }
                            Advance advance = new Advance(beginning.session(), clock.instant());
                            advance.begin(beginning.how(), beginning.outcome());
                            beginning.rest().forEach(new Happenings(advance)::take);
                            keep(workspace, advance);
                            return prepared;
                        })));
    }

    /** Something happens to a session. Gives the session thereafter; nothing if there is none. */
    CompletionStage<Optional<TropoSession>> take(String sessionId, Input input) {
        return step(sessionId, advance -> advance.take(input)).thenApply(Sessions::after);
    }

    /** Tells a session what came of an effect, if it still is there. */
    CompletionStage<Void> report(Errand errand, Input.Report report) {
        return report(errand.session().id(), report);
    }

    /** The same for whoever is told of it. */
    CompletionStage<Void> report(String sessionId, Input.Report report) {
        return insist(sessionId, advance -> advance.take(report)).thenAccept(after -> {});
    }

    /**
     * The application answered, or did not. Counts for nothing if another node sees to the session by now.
     *
     * @param cookies all of the session thereafter
     * @param discreet whether it wants something kept out of logs
     */
    CompletionStage<Void> answer(Errand errand, Input answer, List<SavedCookie> cookies, boolean discreet) {
        finished(errand);
        return insist(errand.session().id(), advance -> {
                    if (advance.session().owner().equals(errand.session().owner())) {
                        advance.answered(cookies, discreet);
                        advance.take(answer);
                    }
                })
                .thenAccept(step -> {});
    }

    /**
     * Tells a session of this node's what happened to its contacts since it was last told.
     *
     * @return the session thereafter, and what it was told; nothing if there is none, or it is another node's
     */
    CompletionStage<Optional<Followed>> follow(String sessionId) {
        return inputs.after(
                        sessionId,
                        () -> Patience.insist(
                                alarms,
                                () -> update(
                                        sessionId,
                                        advance -> isOwn(advance.session())
                                                ? Optional.of(advance.follow(recent))
                                                : Optional.<Followed>empty())))
                .thenApply(followed -> followed.flatMap(told -> told));
    }

    /**
     * This node sees to a session from now on, unless another one was faster.
     *
     * @param from who did before
     * @param gap nothing if this node knows all that happened meanwhile
     * @return what it was told thereby; nothing if another one was
     */
    CompletionStage<Optional<Followed>> takeOver(String sessionId, String from, Optional<Gap> gap) {
        return inputs.after(
                sessionId,
                () -> Patience.insist(alarms, () -> {
                    String self = nodes.self();
                    return store.update(Places.group(sessionId), workspace -> workspace
                            .get(Places.session(sessionId))
                            .filter(session -> session.owner().equals(from) && !session.isSettled())
                            .map(session -> {
                                Advance advance = new Advance(
                                        session.with(session.custody().ownedBy(self)), clock.instant());
                                gap.ifPresent(advance::missed);
                                Followed followed = advance.follow(recent);
                                advance.reconsider();
                                keep(workspace, advance);
                                return followed;
                            }));
                }));
    }

    /** This node does not know what happened to the contacts of one of its sessions for some time. */
    CompletionStage<Void> missed(String sessionId, Gap gap) {
        return insist(sessionId, advance -> {
                    if (isOwn(advance.session())) {
                        advance.missed(gap);
                    }
                })
                .thenAccept(step -> {});
    }

    /** Has done again whatever may not have been, for this node may have missed that it is to be done. */
    CompletionStage<Void> again(String sessionId) {
        return insist(sessionId, advance -> {
                    if (isOwn(advance.session())) {
                        advance.reconsider();
                    }
                })
                .thenAccept(step -> {});
    }

    /** Changes what it has to do with contacts. Gives the session thereafter; nothing if there is none. */
    CompletionStage<Optional<TropoSession>> tie(String sessionId, UnaryOperator<Ties> change) {
        return insist(sessionId, advance -> advance.tie(change.apply(advance.ties())))
                .thenApply(Sessions::after);
    }

    /** A session as it is. */
    CompletionStage<Optional<TropoSession>> find(String sessionId) {
        return store.read(Places.session(sessionId)).thenApply(found -> found.map(Versioned::state));
    }

    /** Whether an errand is this node's still, and its outcome waited for: the Store is asked, for this node may have been away. */
    CompletionStage<Boolean> isAwaited(Errand errand, long operation) {
        return Patience.insist(alarms, () -> find(errand.session().id())).thenApply(found -> found.filter(
                        now -> now.owner().equals(errand.session().owner()))
                .filter(now -> isOwn(now) && Wanted.isAwaited(now, operation))
                .isPresent());
    }

    /** Whether this node sees to a session. */
    boolean isOwn(TropoSession session) {
        return session.owner().equals(nodes.self());
    }

    /** What was to be done has been. It is written down with the session's next step. */
    void finished(Errand errand) {
        if (isOwn(errand.session())) {
            done.computeIfAbsent(errand.session().id(), id -> ConcurrentHashMap.newKeySet())
                    .add(errand.number());
        }
    }

    /** Writes down what has been done. */
    CompletionStage<Void> settle(String sessionId) {
        return done.containsKey(sessionId)
                ? insist(sessionId, Advance::settle).thenAccept(step -> {})
                : CompletableFuture.completedStage(null);
    }

    /** What this node has done for sessions that it has lost may not be written down any more. */
    void forget(List<String> sessionIds) {
        sessionIds.forEach(done::remove);
    }

    /**
     * One step of a session.
     *
     * @param change what happens; may be run more than once
     * @return the step as it was committed; nothing if there is no such session
     */
    CompletionStage<Optional<Advance>> step(String sessionId, Consumer<Advance> change) {
        return inputs.after(sessionId, () -> update(sessionId, changed(change)));
    }

    /** The same for what is lost with this node only: it is tried until the Store can be reached. */
    private CompletionStage<Optional<Advance>> insist(String sessionId, Consumer<Advance> change) {
        return inputs.after(sessionId, () -> Patience.insist(alarms, () -> update(sessionId, changed(change))));
    }

    private static Function<Advance, Advance> changed(Consumer<Advance> change) {
        return advance -> {
            change.accept(advance);
            return advance;
        };
    }

    private static Optional<TropoSession> after(Optional<Advance> step) {
        return step.map(Advance::session);
    }

    private <R> CompletionStage<Optional<R>> update(String sessionId, Function<Advance, R> change) {
        Set<Long> finished = Set.copyOf(done.getOrDefault(sessionId, Set.of()));
        return store.update(
                        Places.group(sessionId),
                        workspace -> workspace.get(Places.session(sessionId)).map(session -> {
                            TropoSession before = isOwn(session)
                                    ? session.with(session.custody().without(finished))
                                    : session;
                            Advance advance = new Advance(before, clock.instant());
                            R result = change.apply(advance);
                            keep(workspace, advance);
                            return result;
                        }))
                .thenApply(result -> {
                    written(sessionId, finished);
                    return result;
                });
    }

    private void written(String sessionId, Set<Long> finished) {
        done.computeIfPresent(sessionId, (id, all) -> {
            all.removeAll(finished);
            return all.isEmpty() ? null : all;
        });
    }

    private void keep(Workspace workspace, Advance advance) {
        Custody custody = advance.session().custody();
        TropoSession session = advance.session().with(custody.plus(advance.deeds()));
        if (session.execution().isOver()) {
            workspace.put(Places.session(session.id()), session, AFTERLIFE);
        } else {
            workspace.put(Places.session(session.id()), session);
        }
        advance.kept(session);
        advance.timers().forEach(timer -> time(workspace, session.id(), timer));
        if (advance.isReconsidered()) {
            workspace.publish(Places.DUTIES, new Duties(session, 0));
        } else if (!advance.deeds().isEmpty()) {
            workspace.publish(Places.DUTIES, new Duties(session, custody.deeds()));
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
                .thenAccept(step -> after(step)
                        .filter(session -> !session.isSettled() && !isLive(session.owner()))
                        .ifPresent(orphans));
    }

    /** Whether a node lives, as far as this one knows. */
    boolean isLive(String node) {
        Set<String> live = nodes.live();
        return live.isEmpty() || live.contains(node) || node.equals(nodes.self());
    }

    /** The time by which sessions are measured. */
    Instant now() {
        return clock.instant();
    }
}
