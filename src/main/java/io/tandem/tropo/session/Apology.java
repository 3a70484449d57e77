package io.tandem.tropo.session;

import io.tandem.config.Settings;
import io.tandem.contact.command.WriteAsScript;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.service.ContactService;
import io.tandem.tropo.TropoSettings;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.execution.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What users are told when an application lets them down: nobody is left in silence. */
@ApplicationScoped
class Apology {

    /** Number of what is said then; no effect has it. */
    static final long PLAY = Long.MIN_VALUE;

    /** The call ends then at the latest, whatever becomes of what is said. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Nobody is written it twice in that time. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private PromptHands prompts;

    @Inject
    private ContactService contacts;

    /** Says it to a caller whose call was answered; the call ends thereafter. Gives whether they will hear it. */
    CompletionStage<Boolean> say(Errand errand) {
        String text = settings.get(TropoSettings.APOLOGY);
        if (text.isBlank()) {
            return CompletableFuture.completedStage(false);
        }
        return prompts.play(errand, errand.session().ties().caller(), PLAY, List.of(Prompt.text(text)));
    }

    /** Writes it to somebody whom no application could be found for. */
    CompletionStage<Void> write(Contact contact) {
        return write(
                contact.origin().customerId(),
                contact.id(),
                contact.plan().script().orElse(""));
    }

    /** Writes it, if it is due. */
    CompletionStage<Void> write(TropoSession session, Ending ending) {
        boolean due = ending == Ending.APPLICATION_FAILED
                && session.execution().line().channel() == Channel.TEXT;
        Optional<Long> contactId = session.ties().contactId();
        if (!due || contactId.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        return write(session.customerId(), contactId.get(), session.application());
    }

    private CompletionStage<Void> write(long customerId, long contactId, String name) {
        return contacts.contact(customerId, contactId).thenCompose(found -> found.filter(Contact::isLive)
                .map(contact -> write(contact, name))
                .orElseGet(() -> CompletableFuture.completedStage(null)));
    }

    /** Not again and again: who answers may be a machine that answers whatever it gets. */
    private CompletionStage<Void> write(Contact contact, String name) {
        String text = settings.get(TropoSettings.APOLOGY);
        Instant lately = clock.instant().minus(PAUSE);
        boolean apologised = contact.journal().entries().stream()
                .anyMatch(entry -> entry.author().isEmpty()
                        && entry.text().equals(text)
                        && entry.at().isAfter(lately));
        return apologised || text.isBlank()
                ? CompletableFuture.completedStage(null)
                : contacts.execute(
                                contact.origin().customerId(),
                                at -> new WriteAsScript(contact.id(), name, Item.text(text), at))
                        .thenAccept(outcome -> {});
    }
}
