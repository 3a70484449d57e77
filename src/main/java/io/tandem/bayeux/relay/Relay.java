package io.tandem.bayeux.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.Ids;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.store.Delivery;
import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Passes requests to the node that holds their session, and answers those that other nodes pass to this one. */
@ApplicationScoped
public class Relay {

    /** Carried out twice these do what they do once; whatever else is answered by a node that died must not be tried again. */
    private static final Set<String> REPEATABLE =
            Set.of("/meta/connect", "/meta/subscribe", "/meta/unsubscribe", "/meta/disconnect");

    /** Longer than any connect is held. Whoever has not answered by then has lost it. */
    private static final Duration LONGEST = Duration.ofMinutes(6);

    private static final CompletionStage<Boolean> NOT_PASSED = CompletableFuture.completedStage(false);

    /** Sessions whose holder is known without asking the Store; what is wrong is found out. */
    private static final int MOST_KNOWN = 100_000;

    private record Pending(Exchange exchange, String holder, Alarms.Alarm tooLate) {}

    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final Cache<String, String> holders = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .executor(Runnable::run)
            .build();
    private final AtomicLong count = new AtomicLong();
    private volatile Function<Exchange, CompletionStage<Void>> engine;

    @Inject
    private BayeuxSessions sessions;

    @Inject
    private Peers peers;

    @Inject
    private Mail mail;

    @Inject
    private Alarms alarms;

    void start(@Observes Startup startup) {
        mail.receive(sessions.node(), this::arrived);
        peers.whenGone(this::gone);
    }

    /** @param here carries out and answers messages by a session of this node, taking it up if need be; never fails */
    public void serve(Function<Exchange, CompletionStage<Void>> here) {
        engine = here;
    }

    /** Whether messages were passed to another node, and are answered when that has; else they are this node's to carry out. */
    public CompletionStage<Boolean> pass(Exchange exchange) {
        Optional<String> clientId = exchange.messages()
                .get(0)
                .clientId()
                .filter(Ids::valid)
                .filter(id -> exchange.link().isEmpty()); // a WebSocket brings its session along
        if (clientId.isEmpty()) {
            return NOT_PASSED;
        }
        return sessions.findHere(clientId.get())
                .thenCompose(here -> here.isPresent() ? NOT_PASSED : pass(exchange, clientId.get()));
    }

    private CompletionStage<Boolean> pass(Exchange exchange, String clientId) {
        return holder(clientId).thenCompose(found -> {
            if (found.filter(holder -> !holder.equals(sessions.node()) && peers.serves(holder))
                    .isPresent()) {
                return send(exchange, clientId, found.get(), false);
            }
            return found.flatMap(dead -> peers.elder())
                    .map(elder -> send(exchange, clientId, elder, true))
                    .orElse(NOT_PASSED);
        });
    }

    private CompletionStage<Optional<String>> holder(String clientId) {
        String known = holders.getIfPresent(clientId);
        if (known != null && peers.serves(known)) {
            return CompletableFuture.completedStage(Optional.of(known));
        }
        return sessions.holder(clientId).thenApply(found -> {
            found.ifPresent(holder -> holders.put(clientId, holder));
            return found;
        });
    }

    private CompletionStage<Boolean> send(Exchange exchange, String clientId, String holder, boolean orphan) {
        String id = sessions.node() + '-' + count.incrementAndGet();
        pending.put(id, new Pending(exchange, holder, alarms.set(LONGEST, () -> refuse(id))));
        if (!peers.serves(holder)) {
            again(id); // it may be gone just now, and this have come too late to be found then
            return CompletableFuture.completedStage(true);
        }
        Passed passed = new Passed(
                id,
                sessions.node(),
                clientId,
                exchange.transport().wireName(),
                exchange.remoteAddress(),
                exchange.browser().orElse(""),
                exchange.isHttp2(),
                exchange.messages().stream()
                        .map(message -> message.json().toString())
                        .toList(),
                orphan);
        return mail.send(clientId, holder, passed).handle((sent, failure) -> {
            if (failure != null) {
                refuse(id);
            }
            return true;
        });
    }

    private void arrived(Delivery delivery) {
        if (delivery.event() instanceof Passed passed) {
            carryOut(passed);
        } else {
            returned((Returned) delivery.event());
        }
    }

    private void carryOut(Passed passed) {
        RelayedExchange exchange = new RelayedExchange(passed, mail);
        sessions.findHere(passed.clientId()).whenComplete((found, failure) -> {
            if (failure != null) {
                exchange.refuse(Refusal.UNAVAILABLE);
            } else if ((found.isPresent() || passed.orphan()) && engine != null) {
                engine.apply(exchange);
            } else {
                exchange.disown();
            }
        });
    }

    private void returned(Returned answer) {
        if (!answer.here()) {
            lookFurther(answer.id());
            return;
        }
        taken(answer.id()).ifPresent(waiting -> answer.refusal()
                .ifPresentOrElse(
                        waiting.exchange()::refuse, () -> waiting.exchange().answer(answer.texts(), written -> {})));
    }

    private void gone(String node) {
        List<String> orphans = pending.entrySet().stream()
                .filter(entry -> entry.getValue().holder().equals(node))
                .map(Map.Entry::getKey)
                .toList();
        orphans.forEach(id -> {
            if (isRepeatable(pending.get(id))) {
                again(id);
            } else {
                refuse(id);
            }
        });
    }

    private static boolean isRepeatable(Pending waiting) {
        return waiting != null
                && waiting.exchange().messages().stream().map(Message::channel).allMatch(channel -> channel.filter(
                                REPEATABLE::contains)
                        .isPresent());
    }

    /** The session is not where it was thought to be: it is with a third node, or with none. */
    private void lookFurther(String id) {
        taken(id).ifPresent(waiting -> {
            Exchange exchange = waiting.exchange();
            String clientId = exchange.messages().get(0).clientId().orElseThrow();
            sessions.holder(clientId).whenComplete((found, failure) -> {
                if (failure != null) {
                    exchange.refuse(Refusal.UNAVAILABLE);
                } else if (found.filter(holder -> isAnother(holder, waiting)).isPresent()) {
                    holders.put(clientId, found.get());
                    send(exchange, clientId, found.get(), false);
                } else {
                    takeUp(exchange, clientId);
                }
            });
        });
    }

    private boolean isAnother(String holder, Pending waiting) {
        return !holder.equals(waiting.holder()) && !holder.equals(sessions.node()) && peers.serves(holder);
    }

    /** The session is this node's to take up. */
    private void again(String id) {
        taken(id).ifPresent(waiting -> {
            String clientId = waiting.exchange().messages().get(0).clientId().orElseThrow();
            holders.invalidate(clientId);
            takeUp(waiting.exchange(), clientId);
        });
    }

    private void takeUp(Exchange exchange, String clientId) {
        peers.elder().ifPresentOrElse(elder -> send(exchange, clientId, elder, true), () -> engine.apply(exchange));
    }

    private void refuse(String id) {
        taken(id).ifPresent(waiting -> waiting.exchange().refuse(Refusal.UNAVAILABLE));
    }

    private Optional<Pending> taken(String id) {
        Optional<Pending> waiting = Optional.ofNullable(pending.remove(id));
        waiting.ifPresent(one -> one.tooLate().cancel());
        return waiting;
    }
}
