package io.tandem.tropo.session;

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
                    return found.filter(contact -> contact.isLive())
                            .map(contact -> beginnings.text(contact, typed.text()))
                            .orElseGet(() -> CompletableFuture.completedStage(false));
                }))
                .orElseGet(() -> CompletableFuture.completedStage(false))
                .thenAccept(begun -> {});
    }
}
