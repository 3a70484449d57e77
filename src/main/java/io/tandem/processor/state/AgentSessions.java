package io.tandem.processor.state;

import io.tandem.config.Settings;
import io.tandem.directory.OperatorProfile;
import io.tandem.processor.FailureCode;
import io.tandem.processor.ProcessorSettings;
import io.tandem.processor.RequestException;
import io.tandem.session.CloseCode;
import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.store.Versioned;
import io.tandem.store.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * The agent sessions in the Store, one for each agent at most. A session that nobody has bound is kept for
 * {@link ProcessorSettings#GRACE}; any node may take it up. One that is bound is so by a lease, since the node that has bound
 * it may die.
 */
@ApplicationScoped
public class AgentSessions {

    /** Timers of sessions that nobody has bound, each named by its session. */
    static final String GRACE = "agent-session-grace";

    /** Timers of sessions that somebody has bound, each named by its session: they ring if it is not kept. */
    static final String LEASE = "agent-session-lease";

    private Store store;
    private Clock clock;
    private Settings settings;

    /** A session and what binds it, once. */
    public record Prepared(AgentSession session, String token) {}

    /** Event: a session was taken over and must be bound no longer. */
    public record Replaced(String sessionId) {}

    /**
     * Event: a session is no longer bound by a gateway session that was not heard of in time.
     *
     * @param gatewaySession number of the one that had bound it
     */
    public record Lapsed(String sessionId, long gatewaySession) {}

    /** What became of an attempt to bind. */
    public sealed interface Binding {

        /** The session is bound. */
        record Bound(AgentSession session) implements Binding {}

        /** It is not; the connection is to be closed so. */
        record Refused(CloseCode code) implements Binding {}
    }

    /** For CDI's proxy only. */
    protected AgentSessions() {}

    @Inject
    public AgentSessions(Store store, Clock clock, Settings settings) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
    }

    /** Where it is told that sessions of an agent were replaced, or that their leases were over. */
    public static Topic topic(long operatorId) {
        return new Topic(group(operatorId));
    }

    /**
     * Prepares a session.
     *
     * @param override whether to replace one that the agent has; the new one takes over its groups and channels
     * @return nothing if the agent has one and it is not to be replaced. Fails with {@link FailureCode#UNAVAILABLE} as long
     *     as the agent is being logged out of one whose time is over: a new one would be logged out with it
     */
    public CompletionStage<Optional<Prepared>> prepare(OperatorProfile agent, boolean override) {
        String token = Ticket.newToken();
        return store.next("session")
                .thenCompose(number -> store.update(group(agent.id()), workspace -> {
                    Optional<AgentSession> existing = workspace.get(key(agent.id()));
                    if (existing.filter(AgentSession::expired).isPresent()) {
                        throw new RequestException(FailureCode.UNAVAILABLE);
                    }
                    if (existing.isPresent() && !override) {
                        return Optional.empty();
                    }
                    String id = new SessionId(agent.id(), number).toString();
                    Ticket ticket = Ticket.of(token);
                    AgentSession session = existing.map(old -> old.replacement(id, ticket))
                            .orElseGet(() -> AgentSession.prepared(id, agent.customerId(), agent.id(), ticket));
                    existing.ifPresent(old -> replace(workspace, old));
                    workspace.put(key(agent.id()), session);
                    setGrace(workspace, session);
                    return Optional.of(new Prepared(session, token));
                }));
    }

    /**
     * Binds a session.
     *
     * @param gatewaySession number of the gateway session that binds it
     */
    public CompletionStage<Binding> bind(SessionId id, String token, long gatewaySession) {
        return store.update(group(id.operatorId()), workspace -> {
            Optional<AgentSession> admitted = workspace
                    .get(key(id.operatorId()))
                    .filter(session -> session.id().equals(id.toString()))
                    .filter(session -> !session.expired())
                    .filter(session -> session.ticket().fits(token));
            if (admitted.isEmpty()) {
                return new Binding.Refused(CloseCode.NOT_ADMITTED);
            }
            if (admitted.get().boundBy().isPresent()) {
                return new Binding.Refused(CloseCode.ALREADY_BOUND);
            }
            if (admitted.get().ticket().used()) {
                return new Binding.Refused(CloseCode.NOT_ADMITTED);
            }
            AgentSession bound = admitted.get().bind(gatewaySession, leaseEnd());
            workspace.cancelTimer(grace(bound));
            putLeased(workspace, bound);
            return new Binding.Bound(bound);
        });
    }

    /**
     * Whoever has bound a session is still there.
     *
     * @return the session, bound for another lease; nothing if it has been lost
     */
    public CompletionStage<Optional<AgentSession>> keep(AgentSession known) {
        return store.update(group(known.operatorId()), workspace -> {
            Optional<AgentSession> kept = same(workspace, known)
                    .filter(session -> !session.expired() && session.boundBy().equals(known.boundBy()))
                    .map(session -> session.keep(leaseEnd()));
            kept.ifPresent(session -> putLeased(workspace, session));
            return kept;
        });
    }

    /**
     * A lease may be over: if it is, the session is free, as after any lost connection.
     *
     * @return whether it was
     */
    CompletionStage<Boolean> lapse(SessionId id) {
        return store.update(group(id.operatorId()), workspace -> {
            Optional<AgentSession> abandoned = workspace
                    .get(key(id.operatorId()))
                    .filter(session -> session.id().equals(id.toString()))
                    .filter(session -> session.isAbandoned(clock.instant()));
            abandoned.ifPresent(session -> {
                free(workspace, session);
                workspace.publish(
                        topic(session.operatorId()),
                        new Lapsed(session.id(), session.boundBy().orElseThrow()));
            });
            return abandoned.isPresent();
        });
    }

    /** Changes a session; gives nothing if it is no longer the agent's, having been replaced. */
    public CompletionStage<Optional<AgentSession>> change(AgentSession known, UnaryOperator<AgentSession> how) {
        return store.update(group(known.operatorId()), workspace -> {
            Optional<AgentSession> changed = same(workspace, known).map(how);
            changed.ifPresent(session -> workspace.put(key(session.operatorId()), session));
            return changed;
        });
    }

    /** Whether a session is still the agent's. */
    public CompletionStage<Boolean> isCurrent(AgentSession known) {
        return store.read(key(known.operatorId())).thenApply(found -> found.map(Versioned::state)
                .filter(session -> session.id().equals(known.id()))
                .isPresent());
    }

    /** A connection is gone: the session it had bound is free, for the time of grace. */
    public CompletionStage<Void> release(AgentSession known) {
        return store.update(group(known.operatorId()), workspace -> {
            same(workspace, known)
                    .filter(session -> session.boundBy().equals(known.boundBy()))
                    .ifPresent(session -> free(workspace, session));
            return null;
        });
    }

    /** The session is over. */
    public CompletionStage<Void> end(AgentSession known) {
        return store.update(group(known.operatorId()), workspace -> {
            same(workspace, known).ifPresent(session -> {
                workspace.cancelTimer(lease(session));
                workspace.remove(key(session.operatorId()));
            });
            return null;
        });
    }

    /**
     * The time of grace is over: from now on nobody may bind or replace the session. Gives the same when called again.
     *
     * @return the session, which is to be ended; nothing if somebody has bound it, or it is gone
     */
    CompletionStage<Optional<AgentSession>> expire(SessionId id) {
        return store.update(group(id.operatorId()), workspace -> {
            Optional<AgentSession> expired = workspace
                    .get(key(id.operatorId()))
                    .filter(session -> session.id().equals(id.toString()))
                    .filter(session -> session.boundBy().isEmpty())
                    .map(AgentSession::expire);
            expired.ifPresent(session -> workspace.put(key(session.operatorId()), session));
            return expired;
        });
    }

    private static void replace(Workspace workspace, AgentSession old) {
        workspace.cancelTimer(grace(old));
        workspace.cancelTimer(lease(old));
        workspace.publish(topic(old.operatorId()), new Replaced(old.id()));
    }

    private void free(Workspace workspace, AgentSession session) {
        workspace.put(key(session.operatorId()), session.release());
        workspace.cancelTimer(lease(session));
        setGrace(workspace, session);
    }

    private static void putLeased(Workspace workspace, AgentSession bound) {
        workspace.put(key(bound.operatorId()), bound);
        workspace.setTimer(lease(bound), bound.leasedUntil().orElseThrow());
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.get(ProcessorSettings.LEASE));
    }

    private void setGrace(Workspace workspace, AgentSession session) {
        workspace.setTimer(grace(session), clock.instant().plus(settings.get(ProcessorSettings.GRACE)));
    }

    private static Optional<AgentSession> same(Workspace workspace, AgentSession known) {
        return workspace.get(key(known.operatorId())).filter(session -> session.id()
                .equals(known.id()));
    }

    private static TimerName grace(AgentSession session) {
        return new TimerName(group(session.operatorId()), GRACE, session.id());
    }

    private static TimerName lease(AgentSession session) {
        return new TimerName(group(session.operatorId()), LEASE, session.id());
    }

    private static Key<AgentSession> key(long operatorId) {
        return new Key<>(group(operatorId), "agent-session", Long.toString(operatorId), AgentSession.class);
    }

    private static String group(long operatorId) {
        return "agent/" + operatorId;
    }
}
