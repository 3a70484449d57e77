package io.tandem.tropo.session;

import io.tandem.contact.model.Contact;
import io.tandem.contact.service.ContactService;
import io.tandem.tropo.execution.Input;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What becomes of what a session did not take. */
@ApplicationScoped
class Refused {

    @Inject
    private ContactService contacts;

    @Inject
    private Commands commands;

    @Inject
    private Bindings bindings;

    @Inject
    private Recent recent;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Chronicle chronicle;

    /** A text for a session that is over begins a new one (spec 13); what is too much is lost, and said to be. */
    CompletionStage<Void> input(Errand errand, Deed.Refuse refuse) {
        TropoSession session = errand.session();
        boolean over = !session.execution().line().isActive();
        if (!(refuse.input() instanceof Input.Typed typed) || !over) {
            chronicle.warn(
                    session,
                    refuse.input() instanceof Input.Typed
                            ? "A text was lost: too many wait for an ask."
                            : "A signal was refused.");
            return nothing();
        }
        return session.ties()
                .contactId()
                .map(id -> bindings.letGo(id, session.id())
                        .thenCompose(free -> contacts.contact(session.customerId(), id))
                        .thenCompose(found -> found.filter(Arrival::isWithApplication)
                                .map(contact ->
                                        commands.once(errand, () -> arrivals.again(arrival(contact, typed, refuse))))
                                .orElseGet(Refused::nothing)))
                .orElseGet(Refused::nothing);
    }

    /** With what else happened at the same time, if that is known. */
    private Arrival arrival(Contact contact, Input.Typed typed, Deed.Refuse refuse) {
        Optional<ScriptPlace> place = refuse.place();
        Arrival alone = new Arrival(contact, Optional.of(typed.text()), place, refuse.waited(), List.of());
        return recent.of(List.of(contact.id()), Optional.empty()).stream()
                .filter(happened -> !refuse.waited()
                        && place.filter(happened.place()::equals).isPresent())
                .findFirst()
                .flatMap(Arrival::of)
                .filter(arrival -> arrival.text().equals(alone.text()))
                .map(arrival -> new Arrival(contact, arrival.text(), place, false, arrival.rest()))
                .orElse(alone);
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }
}
