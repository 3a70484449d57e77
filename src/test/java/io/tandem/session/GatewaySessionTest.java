package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import io.tandem.store.Delivery;
import io.tandem.store.Recorder;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatewaySessionTest {

    private static final Topic TOPIC = new Topic("operator/1");
    private static final int MANY = 5_000;

    private final Gateway gateway = new Gateway("tandem.session.inbox-messages", "100000");
    private final FakeWire wire = FakeWire.immediate();
    private final List<Object> handled = new ArrayList<>();

    @Test
    void handlesEventsInOrderInsideItsScope() {
        GatewaySession session = gateway.session(wire);
        List<GatewaySession> scopes = new ArrayList<>();
        session.subscribe(gateway.store, TOPIC, delivery -> {
            handled.add(delivery.event());
            scopes.add(GatewaySessionContext.current());
        });

        gateway.publish(TOPIC, "a");
        gateway.publish(TOPIC, "b");

        assertThat(handled).containsExactly("a", "b");
        assertThat(scopes).containsOnly(session);
    }

    @Test
    void holdsEventsBackWhileAMessageIsBeingHandled() {
        GatewaySession session = subscribed(gateway);
        CompletableFuture<Void> slow = new CompletableFuture<>();
        session.connection().handle(0, () -> slow);

        gateway.publish(TOPIC, "a");
        gateway.publish(TOPIC, "b");
        assertThat(handled).as("the message is not over").isEmpty();

        slow.complete(null);
        assertThat(handled).containsExactly("a", "b");
    }

    @Test
    void neverHandlesEventsAndMessagesAtTheSameTime() throws Exception {
        GatewaySession session = gateway.session(wire);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        session.subscribe(gateway.store, TOPIC, delivery -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            handled.add(delivery.event());
            now.decrementAndGet();
        });

        Crowd.run(2, thread -> {
            for (int i = 0; i < MANY; i++) {
                if (thread == 0) {
                    gateway.publish(TOPIC, i);
                } else {
                    session.connection().handle(0, () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        now.decrementAndGet();
                        return CompletableFuture.completedStage(null);
                    });
                }
            }
            return thread;
        });

        assertThat(most).hasValue(1);
        assertThat(handled)
                .as("every event, in order")
                .containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void leavesNoSubscriptionBehind() {
        GatewaySession session = subscribed(gateway);
        gateway.publish(TOPIC, "a");

        session.connection().disconnected();
        gateway.publish(TOPIC, "b");

        assertThat(handled).as("nothing after the end").containsExactly("a");
        Recorder later = new Recorder();
        gateway.store.subscribe(TOPIC, later);
        gateway.publish(TOPIC, "c");
        assertThat(later.next())
                .as("the topic was given up, so it begins again at 1")
                .extracting(Delivery::offset)
                .isEqualTo(1L);
    }

    @Test
    void endsWhenItMayHaveMissedEvents() {
        AtomicReference<Subscriber> subscriber = new AtomicReference<>();
        Store store = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    subscriber.set((Subscriber) arguments[1]);
                    return (Subscription) () -> {};
                });
        GatewaySession session = gateway.session(wire);
        session.subscribe(store, TOPIC, delivery -> handled.add(delivery.event()));

        subscriber.get().deliver(new Delivery(TOPIC, "one", 7, "a"));
        subscriber.get().deliver(new Delivery(TOPIC, "one", 8, "b"));
        assertThat(wire.closes()).isEmpty();
        subscriber.get().deliver(new Delivery(TOPIC, "two", 1, "c"));

        assertThat(handled).containsExactly("a", "b");
        assertThat(wire.closes()).containsExactly(CloseCode.STORE_LOST);
    }

    @Test
    void subscribesToNothingOnceItHasEnded() {
        GatewaySession session = gateway.session(wire);
        session.connection().abort(CloseCode.FAULT);

        session.subscribe(gateway.store, TOPIC, delivery -> handled.add(delivery.event()));
        gateway.publish(TOPIC, "a");

        assertThat(handled).isEmpty();
    }

    @Test
    void isCutOffWhenItCannotKeepUpWithItsEvents() {
        Gateway small = new Gateway("tandem.session.inbox-messages", "2");
        GatewaySession session = subscribed(small);
        CompletableFuture<Void> slow = new CompletableFuture<>();
        session.connection().handle(0, () -> slow);

        small.publish(TOPIC, "a");
        small.publish(TOPIC, "b");
        assertThat(wire.closes()).as("two may wait").isEmpty();
        small.publish(TOPIC, "c");

        assertThat(wire.closes()).containsExactly(CloseCode.SLOW_CLIENT);
        slow.complete(null);
        assertThat(small.counts.ended).containsExactly(CloseCode.SLOW_CLIENT);
        assertThat(handled).as("what waited is forgotten with the session").isEmpty();
    }

    /** The story: the inbox was left busy for good, and the session could neither go on nor end. */
    @Test
    void isCutOffWhenItsHandlerThrows() {
        GatewaySession session = gateway.session(wire);
        session.subscribe(gateway.store, TOPIC, delivery -> {
            throw new IllegalStateException("on purpose");
        });

        gateway.publish(TOPIC, "a");

        assertThat(wire.closes()).containsExactly(CloseCode.FAULT);
        assertThat(gateway.counts.ended).containsExactly(CloseCode.FAULT);
    }

    private GatewaySession subscribed(Gateway on) {
        GatewaySession session = on.session(wire);
        session.subscribe(on.store, TOPIC, delivery -> handled.add(delivery.event()));
        return session;
    }
}
