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
    private Bindings bindings;

    @Inject
    private Neighbours neighbours;

    @Inject
    private Recent recent;

    @Inject
    private Numbers numbers;

    @Inject
    private PromptHands prompts;

    @Inject
    private TextLines texts;

    /** Makes the session's call, or opens its conversation in texts. */
    CompletionStage<Void> call(Errand errand, Effect.Call call) {
        Dial dial = call.call().dial();
        long operation = call.operation();
        return dial.channel() == Channel.TEXT
                ? open(errand, operation, dial)
                : dial(
                        errand,
                        operation,
                        dial,
                        (tie, contactId) -> tie instanceof Tie.Calling calling
                                ? Optional.of(new Tie.Calling(Optional.of(contactId), calling.call(), Optional.empty()))
                                : Optional.empty(),
                        new Input.CallFailed(operation));
    }

    /** Tells a third party something. */
    CompletionStage<Void> send(Errand errand, Effect.SendMessage send) {
        Dial dial = send.message().dial();
        long operation = send.operation();
        return dial.channel() == Channel.TEXT
                ? text(errand, operation, dial, send.message().say())
                : dial(
                        errand,
                        operation,
                        dial,
                        (tie, contactId) -> tie instanceof Tie.Messaging messaging
                                ? Optional.of(new Tie.Messaging(Optional.of(contactId), messaging.say()))
                                : Optional.empty(),
                        new Input.MessageFailed(operation));
    }

    /** Says to a third party, who has answered, what they are to be told. */
    CompletionStage<Void> tell(Errand errand, Deed.Tell tell) {
        return prompts.play(errand, Optional.of(tell.leg()), tell.operation(), Spoken.of(tell.say()))
                .thenCompose(plays ->
                        plays ? nothing() : sessions.report(errand, new Input.MessageFailed(tell.operation())));
    }

    /** The session is tied to the contact before anybody is called, so that nothing that happens there is missed. */
    private CompletionStage<Void> dial(
            Errand errand, long operation, Dial dial, BiFunction<Tie, Long, Optional<Tie>> tied, Input.Report failed) {
        String sessionId = errand.session().id();
        return numbers.shown(errand.session(), dial.from())
                .thenCompose(from -> contact(errand, operation).thenCompose(id -> {
                    register.bind(id, sessionId);
                    return bindings.bind(id, sessionId)
                            .thenCompose(bound -> sessions.tie(sessionId, ties -> Optional.ofNullable(
                                            ties.doing().get(operation))
                                    .flatMap(tie -> tied.apply(tie, id))
                                    .map(tie -> ties.with(operation, tie))
                                    .orElse(ties)))
                            .thenCompose(now -> isWanted(now, operation)
                                    ? place(errand, id, dial, from)
                                            .thenCompose(placed -> placed ? nothing() : failed(errand, id, failed))
                                    : forget(errand, id))
                            .whenComplete((done, failure) -> {
                                if (failure != null) {
                                    register.unbind(id, sessionId);
                                }
                            });
                }));
    }

    /** The contact that was to be called when this was begun before, perhaps by another node; or else a new one. */
    private CompletionStage<Long> contact(Errand errand, long operation) {
        return sessions.find(errand.session().id()).thenCompose(found -> found.flatMap(
                        now -> Optional.ofNullable(now.ties().doing().get(operation)))
                .flatMap(Tie::contact)
                .<CompletionStage<Long>>map(CompletableFuture::completedStage)
                .orElseGet(commands::newContactId));
    }

    private CompletionStage<Void> forget(Errand errand, long contactId) {
        return bindings.letGo(contactId, errand.session().id());
    }

    private static boolean isWanted(Optional<TropoSession> session, long operation) {
        return session.filter(now -> now.ties().doing().containsKey(operation)).isPresent();
    }

    private CompletionStage<Boolean> place(Errand errand, long id, Dial dial, String from) {
        List<String> to = dial.to().stream().map(Destination::address).toList();
        return numbers.recording(errand.session().customerId())
                .thenCompose(recording -> commands.run(
                        errand,
                        at -> new CallForScript(
                                id,
                                origin(errand, from, to.get(0), at),
                                recording,
                                errand.session().application(),
                                to,
                                dial.headers(),
                                at)));
    }

    private static Origin origin(Errand errand, String from, String to, Instant at) {
        return Origin.of(errand.session().customerId(), Medium.VOICE, Direction.OUTBOUND, from, to, at);
    }

    private CompletionStage<Void> failed(Errand errand, long contactId, Input.Report failed) {
        return forget(errand, contactId).thenCompose(forgotten -> sessions.report(errand, failed));
    }

    private CompletionStage<Void> open(Errand errand, long operation, Dial dial) {
        String sessionId = errand.session().id();
        Optional<ScriptPlace> before = recent.latest();
        return numbers.own(errand.session(), dial.from())
                .thenCompose(own -> own.isEmpty()
                        ? CompletableFuture.completedStage(Optional.<Long>empty())
                        : texts.open(
                                errand.session().customerId(),
                                errand.session().application(),
                                own.get(),
                                dial.to().get(0).address(),
                                network(dial),
                                contactId -> neighbours.isFree(contactId, sessionId)))
                .thenCompose(opened -> opened.map(id -> bound(errand, id))
                        .orElseGet(() -> CompletableFuture.completedStage(Optional.empty())))
                .thenCompose(bound -> bound.map(id -> opened(errand, operation, new LegId(id, CALLER), before))
                        .orElseGet(() -> sessions.report(errand, new Input.CallFailed(operation))));
    }

    private CompletionStage<Optional<Long>> bound(Errand errand, long contactId) {
        String sessionId = errand.session().id();
        return bindings.bind(contactId, sessionId).thenApply(bound -> {
            if (bound) {
                register.bind(contactId, sessionId);
            }
            return bound ? Optional.of(contactId) : Optional.empty();
        });
    }

    /** What happened in the conversation before is not told to the session. */
    private CompletionStage<Void> opened(Errand errand, long operation, LegId leg, Optional<ScriptPlace> before) {
        String sessionId = errand.session().id();
        return sessions.step(sessionId, advance -> {
                    if (advance.ties().doing().containsKey(operation)) {
                        before.ifPresent(advance::skipTo);
                        advance.tie(advance.ties().own(leg.contactId(), Optional.of(leg)));
                        advance.take(new Input.CallAnswered(
                                operation, CallId.of(leg, sessionId), Optional.empty(), Optional.empty()));
                    }
                })
                .thenCompose(step ->
                        step.filter(done -> done.ties().isOwn(leg.contactId())).isPresent()
                                ? nothing()
                                : forget(errand, leg.contactId()));
    }

    private CompletionStage<Void> text(Errand errand, long operation, Dial dial, List<Say> say) {
        return numbers.own(errand.session(), dial.from())
                .thenCompose(own -> own.isEmpty()
                        ? sessions.report(errand, new Input.MessageFailed(operation))
                        : sendAll(errand, own.get(), dial, say)
                                .thenCompose(sent -> sessions.report(errand, new Input.MessageSent(operation))));
    }

    private CompletionStage<Void> sendAll(Errand errand, String own, Dial dial, List<Say> say) {
        String to = dial.to().get(0).address();
        CompletionStage<Void> sent = nothing();
        for (Say one : say) {
            sent = sent.thenCompose(before -> commands.once(
                    errand, () -> texts.send(errand.session().customerId(), own, to, network(dial), one.value())));
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
