package io.tandem.bayeux.engine;

import io.tandem.bayeux.Candidate;
import io.tandem.bayeux.SecurityPolicy;
import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.Advice;
import io.tandem.bayeux.message.BayeuxError;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.message.Reply;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.option.Transport;
import io.tandem.bayeux.session.BayeuxSession;
import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.bayeux.session.ClientIds;
import io.tandem.bayeux.session.SessionStart;
import io.tandem.json.JsonParts;
import io.tandem.session.SessionRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code /meta/handshake}: opens a session (spec 4). The only message that needs none; it must be alone. */
@ApplicationScoped
class HandshakeHandler {

    static final String CHANNEL = "/meta/handshake";

    private static final String VERSION = "1.0";
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

    @Inject
    private BayeuxSessions sessions;

    @Inject
    private SecurityPolicy policy;

    @Inject
    private HandshakeLimit limit;

    @Inject
    private SessionRegistry registry;

    @Inject
    private Options options;

    @Inject
    private Clock clock;

    @Inject
    private Timestamps timestamps;

    /** Carries out and answers; the stage completes when that is done. */
    CompletionStage<Void> handle(Exchange exchange, Message message) {
        Instant received = clock.instant();
        if (registry.draining()) {
            exchange.refuse(Refusal.DRAINING);
            return CompletableFuture.completedStage(null);
        }
        if (registry.turnsAway().isPresent()) {
            exchange.reply(Reply.unavailable(message, true));
            exchange.answer(exchange.replies(), written -> {});
            return CompletableFuture.completedStage(null);
        }
        Optional<Reply> objection = objection(exchange, message);
        if (objection.isPresent()) {
            exchange.reply(objection.get());
            exchange.answer(exchange.replies(), written -> {});
            return CompletableFuture.completedStage(null);
        }
        if (exchange.link().isEmpty() && exchange.browser().isEmpty()) {
            exchange.nameBrowser(ClientIds.next());
        }
        SessionStart start = SessionStart.fresh(
                exchange.remoteAddress(), exchange.browser(), exchange.transport(), wantsAcknowledgement(message));
        return sessions.open(start).thenAccept(session -> opened(exchange, message, session, received));
    }

    private Optional<Reply> objection(Exchange exchange, Message message) {
        if (!limit.admits(exchange.remoteAddress()) || !sessions.hasRoom()) {
            return Optional.of(
                    Reply.failure(message, BayeuxError.HANDSHAKE_FAILED).advice(Advice.handshake(BEFORE_NEXT_TRY)));
        }
        Candidate candidate =
                new Candidate(exchange.remoteAddress(), exchange.transport().wireName(), message.ext());
        Reply denied = Reply.failure(message, BayeuxError.HANDSHAKE_DENIED);
        return switch (policy.mayHandshake(candidate)) {
            case ALLOWED -> Optional.empty();
            case REFUSED -> Optional.of(denied.advice(Advice.none()));
            case TRY_AGAIN -> Optional.of(denied.advice(Advice.handshake(BEFORE_NEXT_TRY)));
        };
    }

    private void opened(Exchange exchange, Message message, BayeuxSession session, Instant received) {
        boolean eventsAllowed = options.forTransport(exchange.transport()).allowMessageDeliveryDuringHandshake();
        List<String> events = eventsAllowed ? session.eventsOfHandshake() : List.of();
        Reply reply = success(message, session);
        if (session.acknowledging()) {
            reply.extension("ack", eventsAllowed ? acknowledgementWithoutEvents() : JsonValue.TRUE);
        }
        if (!events.isEmpty()) {
            reply.with("x-messages", JsonParts.value(events.size()));
        }
        Timesync.extend(reply, message.ext(), received, clock.instant());
        timestamps.now().ifPresent(time -> reply.with("timestamp", JsonParts.value(time)));
        List<String> texts = new ArrayList<>(events.size() + 1);
        texts.add(reply.text());
        texts.addAll(events);
        exchange.answer(texts, written -> {});
        exchange.link().ifPresent(session::attach);
    }

    private Reply success(Message message, BayeuxSession session) {
        JsonArrayBuilder types = JsonParts.array();
        options.allowedTransports().stream().map(Transport::wireName).forEach(types::add);
        return Reply.success(message)
                .with("version", JsonParts.value(VERSION))
                .with("minimumVersion", JsonParts.value(VERSION))
                .with("supportedConnectionTypes", types.build())
                .with("clientId", JsonParts.value(session.id()))
                .advice(ConnectReplyMaker.advice(session.terms()));
    }

    private static boolean wantsAcknowledgement(Message message) {
        JsonValue ack = message.ext().get("ack");
        return ack != null && ack != JsonValue.FALSE && ack != JsonValue.NULL;
    }

    /** What is to be acknowledged waits for the first connect. */
    private static JsonValue acknowledgementWithoutEvents() {
        return JsonParts.object().add("enabled", true).add("batch", 0).build();
    }
}
