package io.tandem.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Delivery;
import io.tandem.store.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FeedsTest {

    record News(int number) {}

    private static final Topic TOPIC = new Topic("topic");

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final RecordCodec codec = new RecordCodec();
    private final Feeds feeds = new Feeds(codec, tasks::add);
    private final List<Delivery> delivered = new ArrayList<>();
    private final List<String> readings = new ArrayList<>();

    @Test
    void noMoreIsReadWhileTooMuchWaits() {
        feeds.add(TOPIC, delivered::add, topic -> Place.before("a"));
        for (int number = 1; number <= Feeds.MOST_WAITING; number++) {
            feeds.whenRoom(() -> readings.add("early"));
            feeds.take(entry(number, codec.write(new News(number))), new Arrivals());
        }
        assertThat(readings).as("below the limit").hasSize(Feeds.MOST_WAITING);

        feeds.whenRoom(() -> readings.add("late"));
        assertThat(readings).as("at the limit").doesNotContain("late");
        work();

        assertThat(delivered).hasSize(Feeds.MOST_WAITING);
        assertThat(readings).as("when they are delivered").endsWith("late").hasSize(Feeds.MOST_WAITING + 1);
    }

    @Test
    void whatNobodySubscribesToDoesNotWait() {
        for (int number = 1; number <= 2 * Feeds.MOST_WAITING; number++) {
            feeds.take(entry(number, "{}"), new Arrivals());
        }
        feeds.whenRoom(() -> readings.add("read"));

        assertThat(readings).hasSize(1);
        assertThat(tasks).isEmpty();
    }

    @Test
    void anEventThatCannotBeReadIsPassedOver() {
        feeds.add(TOPIC, delivered::add, topic -> Place.before("a"));

        feeds.take(entry(1, "no JSON"), new Arrivals());
        feeds.take(entry(2, codec.write(new News(2))), new Arrivals());
        work();

        assertThat(delivered).extracting(Delivery::event).containsExactly(new News(2));
    }

    @Test
    void theTopicOfTheLastSubscriptionIsForgotten() {
        feeds.add(TOPIC, delivered::add, topic -> Place.before("a")).cancel();

        assertThat(feeds.topics()).isEmpty();
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static Entry entry(int number, String body) {
        return new Entry(new Place("a", number, 0), number, TOPIC, "a-1", number, TypeNames.of(new News(0)), body);
    }
}
