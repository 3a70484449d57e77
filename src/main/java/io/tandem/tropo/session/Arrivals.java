package io.tandem.tropo.session;

import io.tandem.contact.command.Terminate;
import io.tandem.contact.model.Contact;
import io.tandem.contact.service.ContactService;
import io.tandem.node.Nodes;
import io.tandem.time.Alarms;
import io.tandem.tropo.execution.Input;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has one node begin a session for whoever arrives: the one it falls to, or any other if that one has not after some seconds.
 * Until it is known that a session has begun, it is tried.
 */
@ApplicationScoped
class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class.getName());

    /** After that somebody else takes care of it. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int TRIES = 24;

    @Inject
    private ContactService contacts;

    @Inject
    private Nodes nodes;

    @Inject
    private Alarms alarms;

    @Inject
    private Register register;

    @Inject
    private Sessions sessions;

    @Inject
    private Beginnings beginnings;

    @Inject
    private Teller teller;

    @Inject
    private Takeovers takeovers;

    @Inject
    private Apology apology;

    /** Somebody has arrived who has no session here: whether elsewhere, will be seen. */
    void seen(Arrival arrival) {
        if (nodes.isResponsible(arrival.name())) {
            begin(arrival, TRIES);
        } else {
            later(arrival, TRIES);
        }
    }

    /** Somebody has arrived who had a session of this node's until now. */
    CompletionStage<Void> again(Arrival arrival) {
        return begin(arrival, TRIES);
    }

    private void later(Arrival arrival, int tries) {
        Contact contact = arrival.contact();
        alarms.set(PAUSE, () -> {
            if (register.sessionOf(contact.id()).isEmpty()) {
                contacts.contact(contact.origin().customerId(), contact.id())
                        .thenCompose(now ->
                                now.filter(Arrival::isWithApplication).isPresent() ? begin(arrival, tries) : nothing())
                        .exceptionally(failure -> failed(arrival, tries - 1, failure));
            }
        });
    }

    private CompletionStage<Void> begin(Arrival arrival, int tries) {
        return beginnings
                .begin(arrival)
                .thenCompose(begun -> begun.sessionId()
                        .map(id -> check(id, begun.here(), arrival, tries))
                        .orElseGet(() -> begun.possible() ? nothing() : unless(arrival)))
                .exceptionally(failure -> failed(arrival, tries - 1, failure));
    }

    /**
     * What happened since is told to the new session; one of another node is that node's concern, if it lives. But nobody else
     * tells it what has waited.
     */
    private CompletionStage<Void> check(String sessionId, boolean begunHere, Arrival arrival, int tries) {
        if (arrival.waited() && !begunHere) {
            return sessions.take(sessionId, new Input.Typed(arrival.text().orElseThrow()))
                    .thenAccept(taken -> {});
        } else if (register.runs(sessionId)) {
            return teller.tell(sessionId);
        }
        return sessions.find(sessionId).thenAccept(found -> {
            if (found.isEmpty() && tries > 1) {
                later(arrival, tries - 1); // it is about to begin, or will never
            }
            found.filter(session -> sessions.isOwn(session) || !sessions.isLive(session.owner()))
                    .ifPresent(takeovers::orphaned);
        });
    }

    private Void failed(Arrival arrival, int tries, Throwable failure) {
        long contactId = arrival.contact().id();
        LOG.log(Level.WARNING, failure, () -> "Contact " + contactId + " gets no session");
        if (tries > 0 && Patience.isOfStore(failure)) {
            later(arrival, tries);
        } else {
            unless(arrival).exceptionally(again -> {
                LOG.log(Level.WARNING, again, () -> "Contact " + contactId + " is left to itself");
                return null;
            });
        }
        return null;
    }

    /** A call that nobody will ever take up is ended; who writes is told. */
    private CompletionStage<Void> unless(Arrival arrival) {
        Contact contact = arrival.contact();
        return arrival.text().isPresent()
                ? apology.write(contact)
                : contacts.execute(contact.origin().customerId(), at -> new Terminate(contact.id(), at))
                        .thenAccept(ended -> {});
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }
}
