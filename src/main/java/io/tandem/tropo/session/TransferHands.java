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
    CompletionStage<Void> transfer(TropoSession session, Effect.Transfer effect) {
        CompletionStage<Optional<Queue>> queue = CompletableFuture.completedStage(Optional.empty());
        for (var destination : effect.transfer().dial().to()) {
            queue = queue.thenCompose(found -> found.isPresent()
                    ? CompletableFuture.completedStage(found)
                    : numbers.queue(session.customerId(), destination.address())
                            .thenApply(id -> id.map(number -> new Queue(number, destination.address()))));
        }
        return queue.thenCompose(found -> found.isPresent()
                ? enqueue(
                        session,
                        effect.operation(),
                        found.get(),
                        effect.transfer().dial().headers())
                : dial(session, effect));
    }

    /** Connects the user with who answered; those in a queue are connected by the queue. */
    CompletionStage<Void> connect(TropoSession session, Effect.Connect connect) {
        boolean answered = session.ties()
                .find(Tie.Transferring.class)
                .flatMap(tie -> tie.getValue().leg())
                .isPresent();
        return answered
                ? commands.tell(session, at -> new ConnectTransfer(session.requireContact(), at))
                : CompletableFuture.completedStage(null);
    }

    /** Takes the user back. */
    CompletionStage<Void> breakOff(TropoSession session, long operation) {
        return stopRinging(session, operation)
                .thenCompose(silent -> commands.tell(
                        session, at -> new GiveToScript(session.requireContact(), session.application(), at)));
    }

    /** The user hears no more what is said while others are called. */
    CompletionStage<Void> stopRinging(TropoSession session, long operation) {
        return prompts.silence(session, Leg.OWN, ringing(operation));
    }

    private record Queue(long id, String number) {}

    private CompletionStage<Void> enqueue(
            TropoSession session, long operation, Queue queue, Map<String, String> headers) {
        return sessions.tie(session.id(), ties -> into(ties, operation, queue.number()))
                .thenCompose(tied -> attach(session, headers))
                .thenCompose(attached -> commands.run(
                        session,
                        at -> new Enqueue(
                                session.requireContact(), queue.id(), Optional.of(session.application()), at)))
                .thenCompose(queued -> queued
                        ? CompletableFuture.completedStage(null)
                        : sessions.report(session, new Input.TransferFailed(operation, Disposition.FAILED)));
    }

    /** Operators see what the application says of the call, as whoever is called would in the headers. */
    private CompletionStage<Void> attach(TropoSession session, Map<String, String> headers) {
        return headers.isEmpty()
                ? CompletableFuture.completedStage(null)
                : commands.tell(session, at -> new AttachData(session.requireContact(), headers, Set.of(), at));
    }

    private static Ties into(Ties ties, long operation, String number) {
        return ties.doing().get(operation) instanceof Tie.Transferring transferring
                ? ties.with(operation, transferring.into(number))
                : ties;
    }

    private CompletionStage<Void> dial(TropoSession session, Effect.Transfer effect) {
        Transfer transfer = effect.transfer();
        if (session.execution().line().channel() == Channel.TEXT) {
            chronicle.warn(session, "A conversation in texts can be transferred to a queue's number only.");
            return sessions.report(session, new Input.TransferFailed(effect.operation(), Disposition.FAILED));
        }
        List<Destination> to = transfer.dial().to().stream()
                .map(destination -> Destination.number(destination.address()))
                .toList();
        return commands.run(
                        session,
                        at -> new TransferFromScript(
                                session.requireContact(),
                                to,
                                true,
                                transfer.dial().from().orElse(""),
                                transfer.dial().headers(),
                                at))
                .thenCompose(begun -> begun
                        ? ring(session, effect)
                        : sessions.report(session, new Input.TransferFailed(effect.operation(), Disposition.FAILED)));
    }

    private CompletionStage<Void> ring(TropoSession session, Effect.Transfer effect) {
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
                : prompts.play(session, session.ties().caller(), ringing(effect.operation()), all)
                        .thenAccept(plays -> {});
    }

    /** What is said during a transfer is no effect of its own; no effect's number is negative. */
    private static long ringing(long operation) {
        return -operation;
    }
}
