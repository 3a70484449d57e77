package io.tandem.tropo.session;

import io.tandem.contact.command.PlayTo;
import io.tandem.contact.command.StopPlaying;
import io.tandem.contact.command.WriteAsScript;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Prompt;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.execution.Leg;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Says and writes what applications want said. */
@ApplicationScoped
class PromptHands {

    @Inject
    private Commands commands;

    @Inject
    private Sessions sessions;

    /** Speaks to one end; to nobody if that end is a queue or has just left. */
    CompletionStage<Void> speak(Errand errand, Effect.Speak speak) {
        return play(errand, leg(errand.session(), speak.leg()), speak.operation(), Spoken.of(speak.prompts()))
                .thenCompose(
                        plays -> plays ? nothing() : sessions.report(errand, new Input.SayDone(speak.operation())));
    }

    /** Speaks to somebody. Gives whether they will hear it. */
    CompletionStage<Boolean> play(Errand errand, Optional<LegId> leg, long play, List<Prompt> prompts) {
        return leg.isEmpty()
                ? CompletableFuture.completedStage(false)
                : commands.run(errand, at -> new PlayTo(leg.get(), play, prompts, at));
    }

    /** Presses keys for somebody. Numbered apart from what is said, see {@link Happenings}. */
    CompletionStage<Void> press(Errand errand, Deed.Press press) {
        Prompt keys = new Prompt(Prompt.Kind.TONES, press.keys(), "");
        return play(errand, Optional.of(press.leg()), -press.operation(), List.of(keys))
                .thenAccept(plays -> {});
    }

    /** Falls silent. */
    CompletionStage<Void> silence(Errand errand, Leg leg, long play) {
        return leg(errand.session(), leg)
                .map(id -> commands.tell(errand, at -> new StopPlaying(id, play, at)))
                .orElseGet(PromptHands::nothing);
    }

    /** Writes to the user, in the application's name; what else is sent with it is sent as addresses. */
    CompletionStage<Void> write(Errand errand, Say message) {
        CompletionStage<Void> written =
                message.value().isBlank() ? nothing() : write(errand, Item.text(message.value()));
        for (String media : message.media()) {
            written = written.thenCompose(before -> write(errand, Item.url(media)));
        }
        return written;
    }

    /** Writes one thing to the user. */
    CompletionStage<Void> write(Errand errand, Item item) {
        return errand.session()
                .ties()
                .contactId()
                .map(id -> commands.tell(
                        errand, at -> new WriteAsScript(id, errand.session().application(), item, at)))
                .orElseGet(PromptHands::nothing);
    }

    private static Optional<LegId> leg(TropoSession session, Leg leg) {
        return leg == Leg.OWN
                ? session.ties().caller()
                : session.ties().find(Tie.Transferring.class).flatMap(tie -> tie.getValue()
                        .leg());
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }
}
