package io.tandem.processor.state;

import io.tandem.contact.command.LoseOperator;
import io.tandem.contact.service.ContactService;
import io.tandem.store.Store;
import io.tandem.store.TimerName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends sessions that nobody has bound in time: their agents leave their contacts and are logged out. Frees those that were bound
 * by a node that is not heard of any more.
 */
@ApplicationScoped
public class Grace {

    private static final Logger LOG = Logger.getLogger(Grace.class.getName());
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private Store store;
    private AgentSessions sessions;
    private ContactService contacts;

    /** For CDI's proxy only. */
    protected Grace() {}

    @Inject
    public Grace(Store store, AgentSessions sessions, ContactService contacts) {
        this.store = store;
        this.sessions = sessions;
        this.contacts = contacts;
    }

    /** Begins to listen for the timers. */
    public void start(@Observes Startup startup) {
        store.onTimer(AgentSessions.GRACE, this::due);
        store.onTimer(AgentSessions.LEASE, this::lapsed);
    }

    /** Forgets the session last: if anything fails before, the timer rings again and all of it is done once more. */
    private CompletionStage<Void> due(TimerName timer) {
        SessionId id = SessionId.read(timer.id()).orElseThrow();
        return sessions.expire(id).thenCompose(expired -> expired.map(this::end).orElse(DONE));
    }

    private CompletionStage<Void> lapsed(TimerName timer) {
        return sessions.lapse(SessionId.read(timer.id()).orElseThrow()).thenAccept(freed -> {
            if (freed) {
                LOG.log(Level.INFO, "Agent session {0} was not kept by the node that had bound it", timer.id());
            }
        });
    }

    private CompletionStage<Void> end(AgentSession session) {
        LOG.log(Level.INFO, "Agent session {0} is over: nobody bound it in time", session.id());
        return lose(session).thenCompose(lost -> sessions.end(session));
    }

    private CompletionStage<Void> lose(AgentSession session) {
        if (!session.isActive()) {
            return DONE;
        }
        return contacts.execute(session.customerId(), at -> new LoseOperator(session.operatorId(), at))
                .thenAccept(outcome -> {});
    }
}
