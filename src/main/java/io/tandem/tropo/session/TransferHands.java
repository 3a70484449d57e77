package io.tandem.tropo.session;

import io.tandem.contact.command.AttachData;
import io.tandem.contact.command.ConnectTransfer;
import io.tandem.contact.command.Enqueue;
import io.tandem.contact.command.GiveToScript;
import io.tandem.contact.command.TransferFromScript;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Prompt;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.LegHandler;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Transfer;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.execution.Leg;
import io.tandem.tropo.wire.Disposition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Connects users with others: by a call, or by putting them into a queue, where operators see them like anybody else. */
@ApplicationScoped
class TransferHands {

    private static final String RING = "ring";

    @Inject
    private Commands commands;

    @Inject
    private Sessions sessions;

    @Inject
    private Numbers numbers;

    @Inject
    private PromptHands prompts;

    @Inject
    private Chronicle chronicle;

    /** A queue takes whoever is sent to it at once: for the application that is the answer. */
    CompletionStage<Void> transfer(Errand errand, Effect.Transfer effect) {
        CompletionStage<Optional<Queue>> queue = CompletableFuture.completedStage(Optional.empty());
        for (var destination : effect.transfer().dial().to()) {
            queue = queue.thenCompose(found -> found.isPresent()
                    ? CompletableFuture.completedStage(found)
                    : numbers.queue(errand.session().customerId(), destination.address())
                            .thenApply(id -> id.map(number -> new Queue(number, destination.address()))));
        }
        return queue.thenCompose(found -> found.isPresent()
                ? enqueue(
                        errand,
                        effect.operation(),
                        found.get(),
                        effect.transfer().dial().headers())
                : dial(errand, effect));
    }

    /** Connects the user with who answered; those in a queue are connected by the queue. */
    CompletionStage<Void> connect(Errand errand, Effect.Connect connect) {
        boolean answered = errand.session()
                .ties()
                .find(Tie.Transferring.class)
                .flatMap(tie -> tie.getValue().leg())
                .isPresent();
        return answered
                ? commands.tell(
                        errand, at -> new ConnectTransfer(errand.session().requireContact(), at))
                : CompletableFuture.completedStage(null);
    }

    /** Takes the user back. */
    CompletionStage<Void> breakOff(Errand errand, long operation) {
        return stopRinging(errand, operation)
                .thenCompose(silent -> commands.tell(
                        errand,
                        at -> new GiveToScript(
                                errand.session().requireContact(),
                                errand.session().application(),
                                at)));
    }

    /** The user hears no more what is said while others are called. */
    CompletionStage<Void> stopRinging(Errand errand, long operation) {
        return prompts.silence(errand, Leg.OWN, ringing(operation));
    }

    private record Queue(long id, String number) {}

    private CompletionStage<Void> enqueue(Errand errand, long operation, Queue queue, Map<String, String> headers) {
        return sessions.tie(errand.session().id(), ties -> into(ties, operation, queue.number()))
                .thenCompose(tied -> attach(errand, headers))
                .thenCompose(attached -> commands.run(
                        errand,
                        at -> new Enqueue(
                                errand.session().requireContact(),
                                queue.id(),
                                Optional.of(errand.session().application()),
                                at)))
                .thenCompose(queued -> queued
                        ? CompletableFuture.completedStage(null)
                        : sessions.report(errand, new Input.TransferFailed(operation, Disposition.FAILED)));
    }

    /** Operators see what the application says of the call, as whoever is called would in the headers. */
    private CompletionStage<Void> attach(Errand errand, Map<String, String> headers) {
        return headers.isEmpty()
                ? CompletableFuture.completedStage(null)
                : commands.tell(errand, at -> new AttachData(errand.session().requireContact(), headers, Set.of(), at));
    }

    private static Ties into(Ties ties, long operation, String number) {
        return ties.doing().get(operation) instanceof Tie.Transferring transferring
                ? ties.with(operation, transferring.into(number))
                : ties;
    }

    private CompletionStage<Void> dial(Errand errand, Effect.Transfer effect) {
        Transfer transfer = effect.transfer();
        if (errand.session().execution().line().channel() == Channel.TEXT) {
            chronicle.warn(errand.session(), "A conversation in texts can be transferred to a queue's number only.");
            return sessions.report(errand, new Input.TransferFailed(effect.operation(), Disposition.FAILED));
        }
        List<Destination> to = transfer.dial().to().stream()
                .map(destination -> Destination.number(destination.address()))
                .toList();
        return commands.run(
                        errand,
                        at -> new TransferFromScript(
                                errand.session().requireContact(),
                                to,
                                true,
                                transfer.dial().from().orElse(""),
                                transfer.dial().headers(),
                                at))
                .thenCompose(begun -> begun
                        ? ring(errand, effect)
                        : sessions.report(errand, new Input.TransferFailed(effect.operation(), Disposition.FAILED)));
    }

    private CompletionStage<Void> ring(Errand errand, Effect.Transfer effect) {
        List<Say> said = effect.transfer().on().stream()
                .filter(handler -> handler.event().equals(RING))
                .map(LegHandler::actions)
                .flatMap(List::stream)
                .map(step -> step.verb())
                .filter(Say.class::isInstance)
                .map(Say.class::cast)
                .toList();
        List<Prompt> once = Spoken.of(said);
        List<Prompt> all = Collections.nCopies(effect.transfer().ringRepeat(), once).stream()
                .flatMap(List::stream)
                .toList();
        return all.isEmpty()
                ? CompletableFuture.completedStage(null)
                : prompts.play(errand, errand.session().ties().caller(), ringing(effect.operation()), all)
                        .thenAccept(plays -> {});
    }

    /** What is said during a transfer is no effect of its own; no effect's number is negative. */
    private static long ringing(long operation) {
        return -operation;
    }
}
