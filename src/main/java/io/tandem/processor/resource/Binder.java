package io.tandem.processor.resource;

import io.tandem.config.Settings;
import io.tandem.processor.ProcessorSettings;
import io.tandem.processor.state.AgentSession;
import io.tandem.processor.state.AgentSessions;
import io.tandem.processor.state.SessionId;
import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import io.tandem.session.GatewaySession;
import io.tandem.session.Principal;
import io.tandem.session.SessionKind;
import io.tandem.session.SessionRegistry;
import io.tandem.store.Store;
import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Binds agent sessions to connections, and frees them when these are gone. */
@ApplicationScoped
public class Binder {

    private static final Logger LOG = Logger.getLogger(Binder.class.getName());

    /** How long after a failure it is tried again to free a session. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Store store;
    private AgentSessions sessions;
    private SessionRegistry registry;
    private Settings settings;
    private Alarms alarms;
    private Clock clock;

    /** For CDI's proxy only. */
    protected Binder() {}

    @Inject
    public Binder(
            Store store,
            AgentSessions sessions,
            SessionRegistry registry,
            Settings settings,
            Clock clock,
            Alarms alarms) {
        this.store = store;
        this.sessions = sessions;
        this.registry = registry;
        this.settings = settings;
        this.clock = clock;
        this.alarms = alarms;
    }

    /** What became of an attempt to bind. */
    public sealed interface Binding {

        /** The session is bound. */
        record Bound(Agent agent) implements Binding {}

        /** It is not; the code says why. */
        record Refused(CloseCode code) implements Binding {}
    }

    /**
     * Tries to bind a session.
     *
     * @param variant how the client speaks, for the count of sessions
     * @param outlet the way to the client
     */
    public CompletionStage<Binding> bind(
            Connection connection, String sessionId, String token, String variant, Outlet outlet) {
        Optional<SessionId> id = SessionId.read(sessionId);
        if (id.isEmpty()) {
            return CompletableFuture.completedStage(new Binding.Refused(CloseCode.NOT_ADMITTED));
        }
        return store.next("session").thenCompose(number -> sessions.bind(id.get(), token, number)
                .thenCompose(binding -> binding instanceof AgentSessions.Binding.Bound bound
                        ? openOrFree(connection, number, bound.session(), variant, outlet)
                        : CompletableFuture.completedStage(
                                new Binding.Refused(((AgentSessions.Binding.Refused) binding).code()))));
    }

    /** The agent's connection is gone: the session is free for the time of grace. */
    public void release(Agent agent) {
        agent.tenure().end();
        free(agent.session());
    }

    /** Tries until it succeeds: a session that stayed bound would keep its agent logged in for ever. */
    private void free(AgentSession session) {
        sessions.release(session).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.log(Level.WARNING, failure, () -> "Agent session " + session.id() + " could not be freed yet");
                alarms.set(PAUSE, () -> free(session));
            }
        });
    }

    private CompletionStage<Binding> openOrFree(
            Connection connection, long number, AgentSession session, String variant, Outlet outlet) {
        return CompletableFuture.completedStage(session)
                .thenCompose(bound -> open(connection, number, bound, variant, outlet))
                .whenComplete((binding, failure) -> {
                    if (failure != null) {
                        free(session);
                    }
                });
    }

    private CompletionStage<Binding> open(
            Connection connection, long number, AgentSession session, String variant, Outlet outlet) {
        Principal principal =
                new Principal(session.customerId(), 0, OptionalLong.of(session.operatorId()), OptionalLong.empty());
        Optional<GatewaySession> opened = registry.open(
                connection,
                number,
                new SessionKind(connection.accent(), variant),
                principal,
                settings.get(ProcessorSettings.IDLE_TIMEOUT));
        if (opened.isEmpty()) {
            free(session);
            return CompletableFuture.completedStage(new Binding.Refused(CloseCode.FAULT));
        }
        LOG.log(Level.INFO, "Agent session {0} bound by session {1} from {2}", new Object[] {
            session.id(), Long.toString(number), connection.remoteAddress()
        });
        Tenure tenure = new Tenure(sessions, connection, session, settings.get(ProcessorSettings.LEASE), clock, alarms);
        tenure.begin();
        Agent agent = new Agent(session, opened.get(), outlet, tenure, settings.get(ProcessorSettings.CONTEXT));
        opened.get().subscribe(store, AgentSessions.topic(session.operatorId()), delivery -> {
            if (isLost(session, delivery.event())) {
                tenure.end();
                connection.finish(CloseCode.REPLACED);
            }
        });
        return sessions.isCurrent(session).thenApply(current -> {
            // It may have been replaced before the subscription began.
            if (!current) {
                tenure.end();
            }
            return current ? new Binding.Bound(agent) : new Binding.Refused(CloseCode.REPLACED);
        });
    }

    private static boolean isLost(AgentSession session, Object event) {
        return event instanceof AgentSessions.Replaced replaced
                        && replaced.sessionId().equals(session.id())
                || event instanceof AgentSessions.Lapsed lapsed
                        && lapsed.sessionId().equals(session.id())
                        && session.boundBy().equals(Optional.of(lapsed.gatewaySession()));
    }
}
