package io.tandem.tropo.session;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.service.ContactService;
import io.tandem.tropo.execution.Input;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What becomes of what a session did not take. */
@ApplicationScoped
class Refused {

    @Inject
    private ContactService contacts;

    @Inject
    private Register register;

    @Inject
    private Beginnings beginnings;

    @Inject
    private Apology apology;

    @Inject
    private Chronicle chronicle;

    /** A text for a session that is over begins a new one (spec 13); what is too much is lost, and said to be. */
    CompletionStage<Void> input(TropoSession session, Input input) {
        boolean over = !session.execution().line().isActive();
        if (!(input instanceof Input.Typed typed) || !over) {
            chronicle.warn(
                    session,
                    input instanceof Input.Typed
                            ? "A text was lost: too many wait for an ask."
                            : "A signal was refused.");
            return CompletableFuture.completedStage(null);
        }
        return session.ties()
                .contactId()
                .map(id -> contacts.contact(session.customerId(), id).thenCompose(found -> {
                    register.unbind(id, session.id());
                    return found.filter(Refused::isWithApplication)
                            .map(contact -> begin(contact, typed.text()))
                            .orElseGet(Refused::nothing);
                }))
                .orElseGet(Refused::nothing);
    }

    private CompletionStage<Void> begin(Contact contact, String text) {
        return beginnings.text(contact, text).thenCompose(begun -> begun ? nothing() : apology.write(contact));
    }

    /** Others see what is written to them without that. */
    private static boolean isWithApplication(Contact contact) {
        return contact.state() == ContactState.SCRIPTED && contact.caller().isPresent();
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }
}
