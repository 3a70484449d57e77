package io.tandem.tropo.session;

import io.tandem.contact.command.CallForScript;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.text.TextLines;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Destination;
import io.tandem.tropo.document.Dial;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Input;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** Calls and writes to those who did not ask for it: the session's own call, and third parties who are told something. */
@ApplicationScoped
class OutboundHands {

    /** What texts are sent by unless the application says something else. */
    private static final String SMS = "SMS";

    /** Of a conversation, the user's leg. */
    private static final int CALLER = 1;

    @Inject
    private Commands commands;

    @Inject
    private Sessions sessions;

    @Inject
    private Register register;

    @Inject
    private Numbers numbers;

    @Inject
    private PromptHands prompts;

    @Inject
    private TextLines texts;

    /** Makes the session's call, or opens its conversation in texts. */
    CompletionStage<Void> call(TropoSession session, Effect.Call call) {
        Dial dial = call.call().dial();
        long operation = call.operation();
        return dial.channel() == Channel.TEXT
                ? open(session, operation, dial)
                : dial(
                        session,
                        operation,
                        dial,
                        (tie, contactId) -> tie instanceof Tie.Calling calling
                                ? Optional.of(new Tie.Calling(Optional.of(contactId), calling.call(), Optional.empty()))
                                : Optional.empty(),
                        new Input.CallFailed(operation));
    }

    /** Tells a third party something. */
    CompletionStage<Void> send(TropoSession session, Effect.SendMessage send) {
        Dial dial = send.message().dial();
        long operation = send.operation();
        return dial.channel() == Channel.TEXT
                ? text(session, operation, dial, send.message().say())
                : dial(
                        session,
                        operation,
                        dial,
                        (tie, contactId) -> tie instanceof Tie.Messaging messaging
                                ? Optional.of(new Tie.Messaging(Optional.of(contactId), messaging.say()))
                                : Optional.empty(),
                        new Input.MessageFailed(operation));
    }

    /** Says to a third party, who has answered, what they are to be told. */
    CompletionStage<Void> tell(TropoSession session, Deed.Tell tell) {
        return prompts.play(session, Optional.of(tell.leg()), tell.operation(), Spoken.of(tell.say()))
                .thenCompose(plays ->
                        plays ? nothing() : sessions.report(session, new Input.MessageFailed(tell.operation())));
    }

    /** The session is tied to the contact before anybody is called, so that nothing that happens there is missed. */
    private CompletionStage<Void> dial(
            TropoSession session, long operation, Dial dial, BiFunction<Tie, Long, Optional<Tie>> tied, Input failed) {
        return numbers.shown(session, dial.from())
                .thenCompose(from -> commands.newContactId().thenCompose(id -> {
                    register.bind(id, session.id());
                    return sessions.tie(session.id(), ties -> Optional.ofNullable(
                                            ties.doing().get(operation))
                                    .flatMap(tie -> tied.apply(tie, id))
                                    .map(tie -> ties.with(operation, tie))
                                    .orElse(ties))
                            .thenCompose(now -> isWanted(now, operation)
                                    ? place(session, id, dial, from)
                                            .thenCompose(placed -> placed ? nothing() : failed(session, id, failed))
                                    : forget(session, id))
                            .whenComplete((done, failure) -> {
                                if (failure != null) {
                                    register.unbind(id, session.id());
                                }
                            });
                }));
    }

    private CompletionStage<Void> forget(TropoSession session, long contactId) {
        register.unbind(contactId, session.id());
        return nothing();
    }

    private static boolean isWanted(Optional<TropoSession> session, long operation) {
        return session.filter(now -> now.ties().doing().containsKey(operation)).isPresent();
    }

    private CompletionStage<Boolean> place(TropoSession session, long id, Dial dial, String from) {
        List<String> to = dial.to().stream().map(Destination::address).toList();
        return numbers.recording(session.customerId())
                .thenCompose(recording -> commands.run(
                        session,
                        at -> new CallForScript(
                                id,
                                origin(session, from, to.get(0), at),
                                recording,
                                session.application(),
                                to,
                                dial.headers(),
                                at)));
    }

    private static Origin origin(TropoSession session, String from, String to, Instant at) {
        return Origin.of(session.customerId(), Medium.VOICE, Direction.OUTBOUND, from, to, at);
    }

    private CompletionStage<Void> failed(TropoSession session, long contactId, Input failed) {
        register.unbind(contactId, session.id());
        return sessions.report(session, failed);
    }

    private CompletionStage<Void> open(TropoSession session, long operation, Dial dial) {
        return numbers.own(session, dial.from())
                .thenCompose(own -> own.isEmpty()
                        ? CompletableFuture.completedStage(Optional.<Long>empty())
                        : texts.open(
                                session.customerId(),
                                session.application(),
                                own.get(),
                                dial.to().get(0).address(),
                                network(dial),
                                contactId -> register.sessionOf(contactId).isEmpty()))
                .thenCompose(opened -> opened.filter(
                                id -> register.bind(id, session.id()).isEmpty())
                        .map(id -> opened(session, operation, new LegId(id, CALLER)))
                        .orElseGet(() -> sessions.report(session, new Input.CallFailed(operation))));
    }

    private CompletionStage<Void> opened(TropoSession session, long operation, LegId leg) {
        return sessions.step(session.id(), advance -> {
                    if (advance.ties().doing().containsKey(operation)) {
                        advance.tie(advance.ties().own(leg.contactId(), Optional.of(leg)));
                        advance.take(new Input.CallAnswered(
                                operation, CallId.of(leg, session.id()), Optional.empty(), Optional.empty()));
                    }
                })
                .thenAccept(step -> {
                    if (step.filter(done -> done.ties().isOwn(leg.contactId())).isEmpty()) {
                        register.unbind(leg.contactId(), session.id());
                    }
                });
    }

    private CompletionStage<Void> text(TropoSession session, long operation, Dial dial, List<Say> say) {
        return numbers.own(session, dial.from())
                .thenCompose(own -> own.isEmpty()
                        ? sessions.report(session, new Input.MessageFailed(operation))
                        : sendAll(session, own.get(), dial, say)
                                .thenCompose(sent -> sessions.report(session, new Input.MessageSent(operation))));
    }

    private CompletionStage<Void> sendAll(TropoSession session, String own, Dial dial, List<Say> say) {
        String to = dial.to().get(0).address();
        CompletionStage<Void> sent = nothing();
        for (Say one : say) {
            sent = sent.thenCompose(before -> texts.send(session.customerId(), own, to, network(dial), one.value()));
        }
        return sent;
    }

    private static String network(Dial dial) {
        return dial.network().orElse(SMS);
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }
}
