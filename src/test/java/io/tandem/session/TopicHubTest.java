package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Delivery;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events are texts, and begin with who they are for: {@code a:…}, {@code ab:…}, or {@code *:…} for all. */
class TopicHubTest {

    private static final Topic TOPIC = new Topic("hub");
    private static final Topic OTHER = new Topic("other");

    private final List<String> told = new ArrayList<>();
    private final List<Subscribed> subscriptions = new ArrayList<>();
    private int asked;
    private final TopicHub<Character> hub = new TopicHub<>(store(), this::receivers);

    /** A subscription of the Store. */
    private static final class Subscribed {

        private final Topic topic;
        private final Subscriber subscriber;
        private boolean cancelled;
        private long offset;

        Subscribed(Topic topic, Subscriber subscriber) {
            this.topic = topic;
            this.subscriber = subscriber;
        }

        void deliver(String epoch, String event) {
            subscriber.deliver(new Delivery(topic, epoch, ++offset, event));
        }
    }

    private Store store() {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    Subscribed subscribed = new Subscribed((Topic) arguments[0], (Subscriber) arguments[1]);
                    subscriptions.add(subscribed);
                    return (Subscription) () -> subscribed.cancelled = true;
                });
    }

    private Optional<Set<Character>> receivers(Delivery delivery) {
        asked++;
        String event = (String) delivery.event();
        return switch (event.substring(0, event.indexOf(':'))) {
            case "*" -> Optional.empty();
            case "a" -> Optional.of(Set.of('a'));
            case "ab" -> Optional.of(Set.of('a', 'b'));
            default -> Optional.of(Set.of());
        };
    }

    private Subscription join(Topic topic, char key, String name) {
        return hub.join(topic, key, new TopicHub.Follower() {
            @Override
            public void take(Delivery delivery) {
                told.add(name + " " + delivery.event());
                if (delivery.event().equals("*:fail")) {
                    throw new IllegalStateException("on purpose");
                }
            }

            @Override
            public void lost() {
                told.add(name + " lost");
            }
        });
    }

    private void deliver(String event) {
        subscriptions.get(subscriptions.size() - 1).deliver("one", event);
    }

    @Test
    void givesEachEventToThoseForWhomItIs() {
        join(TOPIC, 'a', "Ann");
        join(TOPIC, 'a', "Ann's second");
        join(TOPIC, 'b', "Bob");

        deliver("a:1");
        assertThat(told).as("both sessions of one").containsExactlyInAnyOrder("Ann a:1", "Ann's second a:1");
        told.clear();
        deliver("ab:2");
        assertThat(told).containsExactlyInAnyOrder("Ann ab:2", "Ann's second ab:2", "Bob ab:2");
        told.clear();
        deliver("*:3");
        assertThat(told).containsExactlyInAnyOrder("Ann *:3", "Ann's second *:3", "Bob *:3");
        told.clear();
        deliver("c:4");
        assertThat(told).as("for somebody who is not here").isEmpty();
        assertThat(asked).as("once for each event, however many follow").isEqualTo(4);
    }

    @Test
    void subscribesOnceForAllAndUntilTheLastLeaves() {
        Subscription ann = join(TOPIC, 'a', "Ann");
        Subscription bob = join(TOPIC, 'b', "Bob");
        join(OTHER, 'a', "Ann elsewhere");
        assertThat(subscriptions).as("one for each topic").hasSize(2);

        ann.cancel();
        ann.cancel();
        assertThat(subscriptions.get(0).cancelled).as("while Bob is there").isFalse();
        subscriptions.get(0).deliver("one", "ab:1");
        assertThat(told).as("who has left is not told").containsExactly("Bob ab:1");

        bob.cancel();
        assertThat(subscriptions.get(0).cancelled).as("nobody is there").isTrue();
        assertThat(subscriptions.get(1).cancelled).as("the other topic").isFalse();
    }

    @Test
    void whoComesAfterTheLastHasLeftGetsNothingOfBefore() {
        join(TOPIC, 'a', "Ann").cancel();
        join(TOPIC, 'a', "Late");

        subscriptions.get(0).deliver("one", "a:old");
        subscriptions.get(1).deliver("two", "a:new");

        assertThat(told).containsExactly("Late a:new");
    }

    @Test
    void tellsAllWhenEventsMayHaveBeenMissed() {
        join(TOPIC, 'a', "Ann");
        join(TOPIC, 'b', "Bob");
        deliver("a:1");
        told.clear();

        subscriptions.get(0).deliver("two", "a:2");
        assertThat(told).as("also those for whom the event was not").containsExactlyInAnyOrder("Ann lost", "Bob lost");

        told.clear();
        subscriptions.get(0).deliver("two", "a:3");
        assertThat(told).as("who is still there, or is new, goes on").containsExactly("Ann a:3");
    }

    @Test
    void oneWhoFailsDoesNotKeepTheEventFromOthers() {
        join(TOPIC, 'a', "Ann");
        join(TOPIC, 'a', "Ann's second");
        join(TOPIC, 'b', "Bob");

        deliver("*:fail");

        assertThat(told).hasSize(3);
    }

    @Test
    void sessionsFollowUntilTheyEnd() {
        FakeWire wire = FakeWire.immediate();
        GatewaySession session = new Gateway().session(wire);
        session.subscribe(
                hub,
                TOPIC,
                'a',
                delivery -> !delivery.event().equals("a:2"),
                delivery -> told.add("session " + delivery.event()));

        deliver("a:1");
        deliver("a:2");
        deliver("a:3");
        assertThat(told).as("what is wanted").containsExactly("session a:1", "session a:3");

        subscriptions.get(0).deliver("two", "c:4");
        assertThat(wire.closes()).as("events may have been missed").containsExactly(CloseCode.STORE_LOST);
        assertThat(subscriptions.get(0).cancelled).as("the session has ended").isTrue();
    }
}
