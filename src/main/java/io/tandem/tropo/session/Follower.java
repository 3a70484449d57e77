package io.tandem.tropo.session;

import io.tandem.contact.command.Terminate;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.ScriptEvents;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.service.ContactService;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Follows the contacts that applications control: begins sessions for those who come, and tells sessions what happens. */
@ApplicationScoped
class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class.getName());

    @Inject
    private Store store;

    @Inject
    private ContactService contacts;

    @Inject
    private Register register;

    @Inject
    private Sessions sessions;

    @Inject
    private Beginnings beginnings;

    @Inject
    private Apology apology;

    private Subscription subscription;

    void start(@Observes Startup startup) {
        subscription = store.subscribe(ContactService.scripts(), delivery -> follow((ScriptEvents) delivery.event()));
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void follow(ScriptEvents what) {
        register.sessionOf(what.contactId())
                .ifPresentOrElse(
                        sessionId -> tell(sessionId, what.contactId(), what.events()),
                        () -> arrived(what.contactId(), what.events()));
    }

    private void tell(String sessionId, long contactId, List<ContactEvent> events) {
        boolean over = !events.get(events.size() - 1).contact().isLive();
        guard(
                sessions.follow(sessionId, events).thenAccept(session -> {
                    boolean awaited = session.map(TropoSession::ties)
                            .filter(ties -> ties.isOwn(contactId))
                            .flatMap(ties -> ties.find(Tie.Recording.class))
                            .isPresent();
                    if (over && !awaited) {
                        register.unbind(contactId, sessionId);
                    } else if (isBack(session, events)) {
                        register.unbind(contactId, sessionId);
                        arrived(contactId, events);
                    }
                }),
                contactId);
    }

    /** Whether a user whom an operator took away is given to an application again. */
    private static boolean isBack(Optional<TropoSession> session, List<ContactEvent> events) {
        return session.filter(now -> now.ties().taken()).isPresent()
                && events.stream().anyMatch(ContactEvent.Scripted.class::isInstance);
    }

    /** Callers begin a session when they are given to an application; those who write, when they have written something. */
    private void arrived(long contactId, List<ContactEvent> events) {
        Contact now = events.get(events.size() - 1).contact();
        if (now.state() != ContactState.SCRIPTED || now.caller().isEmpty()) {
            return;
        }
        if (!now.origin().medium().written()) {
            if (events.stream().anyMatch(ContactEvent.Scripted.class::isInstance)) {
                guard(noted(beginnings.call(now), contactId).thenAccept(begun -> unlessBegun(begun, now)), contactId);
            }
            return;
        }
        for (int i = 0; i < events.size(); i++) {
            Optional<String> words = Written.words(events.get(i));
            if (words.isPresent()) {
                wrote(now, words.get(), events.subList(i + 1, events.size()));
                return;
            }
        }
    }

    private void wrote(Contact contact, String text, List<ContactEvent> rest) {
        guard(
                noted(beginnings.text(contact, text), contact.id())
                        .thenCompose(begun -> begun ? CompletableFuture.completedStage(null) : apology.write(contact)),
                contact.id());
        if (!rest.isEmpty()) {
            follow(new ScriptEvents(contact.origin().customerId(), contact.id(), rest));
        }
    }

    private static CompletionStage<Boolean> noted(CompletionStage<Boolean> begun, long contactId) {
        return begun.exceptionally(failure -> {
            LOG.log(Level.WARNING, failure, () -> "Contact " + contactId + " gets no session");
            return false;
        });
    }

    /** A call that nobody will ever take up is ended. */
    private void unlessBegun(boolean begun, Contact contact) {
        if (!begun) {
            guard(contacts.execute(contact.origin().customerId(), at -> new Terminate(contact.id(), at)), contact.id());
        }
    }

    private static void guard(CompletionStage<?> stage, long contactId) {
        stage.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.log(
                        Level.WARNING,
                        failure,
                        () -> "What happened to contact " + contactId + " was lost for its session");
            }
        });
    }
}
