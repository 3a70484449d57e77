package io.tandem.bayeux.engine;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.Link;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.BayeuxError;
import io.tandem.bayeux.message.Ids;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.message.Reply;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.relay.Relay;
import io.tandem.bayeux.session.BayeuxSession;
import io.tandem.session.GatewayObserver;
import io.tandem.session.Unproxied;
import io.tandem.store.StoreException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Takes what came in together, finds out whose it is, has each message carried out in turn, and has it answered (spec 8,
 * 11). Whatever comes is answered.
 */
@Unproxied
public class Engine {

    private static final Logger LOG = Logger.getLogger(Engine.class.getName());
    private static final String ACCENT = "bayeux";

    private final Map<String, MessageHandler> handlers;
    private final HandshakeHandler handshakes;
    private final Access access;
    private final Relay relay;
    private final Options options;
    private final GatewayObserver observer;

    @Inject
    Engine(
            @Any Instance<MessageHandler> found,
            HandshakeHandler handshakes,
            Access access,
            Relay relay,
            Options options,
            GatewayObserver observer) {
        this.handlers = found.stream().collect(Collectors.toMap(MessageHandler::channel, Function.identity()));
        this.handshakes = handshakes;
        this.access = access;
        this.relay = relay;
        this.options = options;
        this.observer = observer;
        relay.serve(this::processHere);
    }

    /**
     * Has messages carried out and answered, now or, if they wait for events, later.
     *
     * @return completes when what came after them by the same connection may be carried out; never fails
     */
    public CompletionStage<Void> process(Exchange exchange) {
        return process(exchange, this::passOrCarryOut);
    }

    /** The same, by this node in any case. */
    private CompletionStage<Void> processHere(Exchange exchange) {
        return process(exchange, this::carryOut);
    }

    private CompletionStage<Void> process(Exchange exchange, Function<Exchange, CompletionStage<Void>> how) {
        long begun = System.nanoTime();
        return started(exchange, how).handle((done, failure) -> {
            observer.handled(ACCENT, Duration.ofNanos(System.nanoTime() - begun));
            if (failure != null) {
                refuse(exchange, refusal(failure));
            }
            return null;
        });
    }

    /** Whoever has a session keeps it: it can only not be found at the moment. */
    private static void refuse(Exchange exchange, Refusal refusal) {
        if (refusal != Refusal.UNAVAILABLE) {
            exchange.refuse(refusal);
            return;
        }
        exchange.messages().forEach(message -> exchange.reply(Reply.unavailable(message, isHandshake(message))));
        exchange.answer(exchange.replies(), written -> {});
    }

    private CompletionStage<Void> started(Exchange exchange, Function<Exchange, CompletionStage<Void>> how) {
        try {
            Message first = exchange.messages().get(0);
            if (exchange.messages().stream().noneMatch(Engine::isHandshake)) {
                return how.apply(exchange);
            }
            if (exchange.messages().size() == 1) {
                return handshakes.handle(exchange, first);
            }
            exchange.refuse(Refusal.MALFORMED);
            return CompletableFuture.completedStage(null);
        } catch (RuntimeException fault) {
            return CompletableFuture.failedStage(fault);
        }
    }

    private CompletionStage<Void> passOrCarryOut(Exchange exchange) {
        return relay.pass(exchange)
                .thenCompose(passed -> passed ? CompletableFuture.completedStage(null) : carryOut(exchange));
    }

    private CompletionStage<Void> carryOut(Exchange exchange) {
        return access.identify(exchange, exchange.messages().get(0))
                .thenCompose(session -> carryOut(exchange, session));
    }

    private static boolean isHandshake(Message message) {
        return message.channel().filter(HandshakeHandler.CHANNEL::equals).isPresent();
    }

    private CompletionStage<Void> carryOut(Exchange exchange, Optional<BayeuxSession> identified) {
        Optional<BayeuxSession> session = identified.filter(BayeuxSession::enter);
        if (session.isEmpty()) {
            exchange.link().ifPresent(Link::countStranger);
        }
        CompletionStage<Void> chain = CompletableFuture.completedStage(null);
        for (Message message : exchange.messages()) {
            chain = chain.thenCompose(before -> carryOut(exchange, session, message));
        }
        // However it ends: a session that was entered has to be left.
        return chain.handle((done, failure) -> {
            session.ifPresentOrElse(
                    entered -> entered.conclude(exchange), () -> exchange.answer(exchange.replies(), written -> {}));
            return null;
        });
    }

    private CompletionStage<Void> carryOut(Exchange exchange, Optional<BayeuxSession> session, Message message) {
        Optional<ChannelName> channel = message.channel().flatMap(ChannelName::parse);
        Optional<Reply> objection = objection(message, channel, session);
        if (objection.isPresent()) {
            exchange.reply(objection.get());
            return CompletableFuture.completedStage(null);
        }
        Request request = new Request(exchange, session.orElseThrow(), message, channel.orElseThrow());
        CompletionStage<Void> stage;
        try {
            stage = handlers.getOrDefault(request.channel().value(), handlers.get(""))
                    .handle(request);
        } catch (RuntimeException
                | Error fault) { // whatever it is: the session has to be told that the request is over
            stage = CompletableFuture.failedStage(fault);
        }
        return stage.exceptionally(failure -> {
            request.fail(refusal(failure) == Refusal.UNAVAILABLE ? BayeuxError.UNAVAILABLE : BayeuxError.INTERNAL);
            return null;
        });
    }

    /** In the order of the protocol: a bad channel on an unknown session is a bad channel (spec 11). */
    private Optional<Reply> objection(Message message, Optional<ChannelName> channel, Optional<BayeuxSession> session) {
        Optional<BayeuxError> malformed = malformed(message, channel);
        if (malformed.isPresent()) {
            return malformed.map(error -> Reply.failure(message, error));
        }
        boolean connect = channel.orElseThrow().value().equals(ConnectHandler.CHANNEL);
        Optional<BayeuxSession> named =
                session.filter(entered -> message.clientId().equals(Optional.of(entered.id())));
        if (named.filter(BayeuxSession::goesOn).isPresent()) {
            return Optional.of(
                    Reply.unavailable(message, false)); // this node has lost it meanwhile, the client need not
        }
        Optional<BayeuxSession> own = named.filter(entered -> !entered.hasEnded());
        if (own.isEmpty()) {
            return Optional.of(
                    connect ? Reply.unknownSession(message) : Reply.failure(message, BayeuxError.SESSION_UNKNOWN));
        }
        if (connect) {
            return Optional.empty();
        }
        own.get().wasActive();
        return own.get().admits()
                ? Optional.empty()
                : Optional.of(Reply.failure(message, BayeuxError.TOO_MANY_MESSAGES));
    }

    private Optional<BayeuxError> malformed(Message message, Optional<ChannelName> channel) {
        if (message.channel().isEmpty()) {
            return Optional.of(BayeuxError.CHANNEL_MISSING);
        }
        if (channel.isEmpty()) {
            return Optional.of(BayeuxError.CHANNEL_INVALID);
        }
        boolean idIsBad = options.validateMessageFields()
                && message.json().containsKey("id")
                && message.id().filter(Ids::valid).isEmpty();
        return idIsBad ? Optional.of(BayeuxError.MESSAGE_ID_INVALID) : Optional.empty();
    }

    private static Refusal refusal(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean passing = cause instanceof StoreException;
        LOG.log(passing ? Level.WARNING : Level.SEVERE, cause, () -> "A Bayeux message could not be carried out");
        return passing ? Refusal.UNAVAILABLE : Refusal.FAULT;
    }
}
