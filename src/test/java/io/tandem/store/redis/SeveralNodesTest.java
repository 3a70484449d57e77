package io.tandem.store.redis;

import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import io.tandem.store.Delivery;
import io.tandem.store.Key;
import io.tandem.store.Recorder;
import io.tandem.store.Stages;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.store.Versioned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nodes that share a Redis see of each other. */
class SeveralNodesTest {

    record Tally(long count) {}

    private static final String GROUP = "300";
    private static final Key<Tally> TALLY = new Key<>(GROUP, "tally", "1", Tally.class);
    private static final Topic TOPIC = new Topic("tally");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static RedisProcess redis;
    private RedisNodes nodes;

    @BeforeAll
    static void startRedis() {
        redis = new RedisProcess();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @AfterEach
    void stopNodes() {
        nodes.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void allCountTogetherAndAllSeeTheSame(int partitions) throws Exception {
        nodes = new RedisNodes(redis.uri(), partitions);
        List<RedisStore> stores = List.of(nodes.start(), nodes.start(), nodes.start());
        stores.forEach(SeveralNodesTest::connected);
        List<Recorder> recorders = stores.stream().map(SeveralNodesTest::record).toList();
        int threads = 6;
        int rounds = 100;

        Crowd.run(threads, thread -> IntStream.range(0, rounds)
                .mapToObj(round -> get(increment(stores.get(thread % stores.size()))))
                .toList());

        long all = threads * rounds;
        assertThat(get(stores.get(2).read(TALLY))).contains(new Versioned<>(all, new Tally(all)));
        List<Delivery> first = recorders.get(0).next(threads * rounds);
        assertThat(first)
                .extracting(Delivery::event)
                .as("in the order of the commits")
                .isEqualTo(LongStream.rangeClosed(1, all).mapToObj(Tally::new).toList());
        assertThat(recorders.get(1).next(threads * rounds)).as("second node").isEqualTo(first);
        assertThat(recorders.get(2).next(threads * rounds)).as("third node").isEqualTo(first);
    }

    @Test
    void updatesOfManyGroupsComeInOneOrderOnAllNodes() throws Exception {
        nodes = new RedisNodes(redis.uri(), 16);
        List<RedisStore> stores = List.of(nodes.start(), nodes.start());
        stores.forEach(SeveralNodesTest::connected);
        List<Recorder> recorders = stores.stream().map(SeveralNodesTest::record).toList();
        int groups = 12;
        int rounds = 60;

        Crowd.run(groups, group -> IntStream.range(0, rounds)
                .mapToObj(round -> get(publish(stores.get(group % 2), "group-" + group, TOPIC, group * 1_000L + round)))
                .toList());

        List<Delivery> first = recorders.get(0).next(groups * rounds);
        assertThat(recorders.get(1).next(groups * rounds)).isEqualTo(first);
        assertThat(first)
                .extracting(Delivery::offset)
                .as("gapless")
                .isEqualTo(LongStream.rangeClosed(1, groups * rounds).boxed().toList());
        Map<Long, List<Long>> byGroup = first.stream()
                .map(delivery -> ((Tally) delivery.event()).count())
                .collect(Collectors.groupingBy(count -> count / 1_000));
        assertThat(byGroup.values()).as("each group in its order").allSatisfy(own -> assertThat(own)
                .isSorted());
    }

    @Test
    void whatASubscriberPublishesComesAfterTheEventItIsAtOnAllNodes() {
        nodes = new RedisNodes(redis.uri(), 16);
        RedisStore one = nodes.start();
        RedisStore two = nodes.start();
        connected(one);
        connected(two);
        one.subscribe(TOPIC, delivery -> {
            long count = ((Tally) delivery.event()).count();
            if (count > 0) {
                publish(one, "echo-" + count, TOPIC, -count);
            }
        });
        Recorder recorder = record(two);

        for (long count = 1; count <= 50; count++) {
            get(publish(two, "group-" + count, TOPIC, count));
        }

        List<Long> seen = new ArrayList<>();
        recorder.next(100).forEach(delivery -> seen.add(((Tally) delivery.event()).count()));
        assertThat(LongStream.rangeClosed(1, 50).boxed())
                .as("each before its echo")
                .allMatch(count -> seen.indexOf(count) < seen.indexOf(-count));
    }

    @Test
    void eventsWhoseNodeDiedOnTheWayAreCarriedByAnother() {
        nodes = new RedisNodes(redis.uri(), 16);
        RedisStore node = nodes.start();
        connected(node);
        Recorder recorder = record(node);

        get(HalfAnUpdate.publish(redis, nodes, "half", TOPIC, new Tally(7)));
        assertThat(recorder.rest()).as("nobody has carried it").isEmpty();
        nodes.pass(Duration.ofSeconds(1));

        assertThat(recorder.next().event()).isEqualTo(new Tally(7));
        nodes.pass(Duration.ofSeconds(1));
        get(publish(node, "half", TOPIC, 8));
        assertThat(recorder.next().event()).as("once only").isEqualTo(new Tally(8));
    }

    @Test
    void aTimerRingsOnOneNode() throws Exception {
        nodes = new RedisNodes(redis.uri(), 1);
        BlockingQueue<TimerName> rung = new LinkedBlockingQueue<>();
        List<RedisStore> stores = List.of(nodes.start(), nodes.start(), nodes.start());
        stores.forEach(store -> store.onTimer("ring", timer -> {
            rung.add(timer);
            return CompletableFuture.completedStage(null);
        }));
        stores.forEach(SeveralNodesTest::connected);
        for (int number = 0; number < 50; number++) {
            get(set(stores.get(0), "ring", Integer.toString(number)));
        }

        nodes.pass(SOON);
        nodes.pass(RedisTimers.CLAIM);

        assertThat(rung).extracting(TimerName::id).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void aTimerWhoseNodeDiedRingsOnAnother() throws Exception {
        nodes = new RedisNodes(redis.uri(), 1);
        RedisStore dying = nodes.start();
        BlockingQueue<TimerName> begun = new LinkedBlockingQueue<>();
        dying.onTimer("ring", timer -> {
            begun.add(timer);
            return new CompletableFuture<>();
        });
        get(set(dying, "ring", "1"));
        nodes.clock().advance(SOON);
        dying.ringDue();
        assertThat(begun.poll(10, TimeUnit.SECONDS)).as("begun, and never done").isNotNull();

        RedisStore other = nodes.start();
        BlockingQueue<TimerName> rung = new LinkedBlockingQueue<>();
        other.onTimer("ring", timer -> {
            rung.add(timer);
            return CompletableFuture.completedStage(null);
        });
        connected(other);
        get(other.ringDue());
        assertThat(rung).as("while it is claimed").isEmpty();
        nodes.clock().advance(RedisTimers.CLAIM);
        get(other.ringDue());

        assertThat(rung).extracting(TimerName::id).containsExactly("1");
    }

    @Test
    void aHandlerMaySetItsTimerAnew() throws Exception {
        nodes = new RedisNodes(redis.uri(), 1);
        RedisStore node = nodes.start();
        BlockingQueue<TimerName> rung = new LinkedBlockingQueue<>();
        node.onTimer("again", timer -> {
            rung.add(timer);
            return rung.size() > 2 ? CompletableFuture.completedStage(null) : set(node, "again", timer.id());
        });
        get(set(node, "again", "1"));

        for (int round = 0; round < 5; round++) {
            nodes.pass(SOON);
        }

        assertThat(rung).as("set anew twice").hasSize(3);
    }

    @Test
    void timersOfAKindThatNobodyHereHandlesAreLeftToOthers() {
        nodes = new RedisNodes(redis.uri(), 1);
        RedisStore old = nodes.start();
        old.onTimer("ring", timer -> CompletableFuture.completedStage(null));
        get(set(old, "new-kind", "1"));
        nodes.pass(SOON);

        RedisStore young = nodes.start();
        List<TimerName> rung = new ArrayList<>();
        young.onTimer("new-kind", timer -> {
            rung.add(timer);
            return CompletableFuture.completedStage(null);
        });
        connected(young);
        get(young.ringDue());

        assertThat(rung).hasSize(1);
    }

    @Test
    void aNodeMayFollowManyTopics() {
        nodes = new RedisNodes(redis.uri(), 1);
        RedisStore one = nodes.start();
        RedisStore two = nodes.start();
        connected(two);
        int topics = 3_000;
        Map<Integer, Recorder> recorders = IntStream.range(0, topics)
                .boxed()
                .collect(Collectors.toMap(number -> number, number -> {
                    Recorder recorder = new Recorder();
                    two.subscribe(new Topic("topic-" + number), recorder);
                    return recorder;
                }));

        List<CompletionStage<Object>> published = IntStream.range(0, topics)
                .mapToObj(number -> publish(one, "group-" + number % 100, new Topic("topic-" + number), number))
                .toList();
        published.forEach(Stages::get);

        recorders.forEach((number, recorder) -> {
            Delivery delivery = recorder.next();
            assertThat(delivery.event()).isEqualTo(new Tally(number));
            assertThat(delivery.offset()).isEqualTo(1);
        });
    }

    /** Waits until a node has its lease, and knows where the logs stand. */
    private static void connected(RedisStore store) {
        get(store.read(TALLY));
    }

    private static Recorder record(RedisStore store) {
        Recorder recorder = new Recorder();
        store.subscribe(TOPIC, recorder);
        return recorder;
    }

    private CompletionStage<Void> set(RedisStore store, String kind, String id) {
        return store.update(GROUP, work -> {
            work.setTimer(
                    new TimerName(GROUP, kind, id), nodes.clock().instant().plus(SOON));
            return null;
        });
    }

    static CompletionStage<Object> publish(RedisStore store, String group, Topic topic, long count) {
        return store.update(group, work -> {
            work.publish(topic, new Tally(count));
            return null;
        });
    }

    private static CompletionStage<Long> increment(RedisStore store) {
        return store.update(GROUP, work -> {
            Tally next = new Tally(work.get(TALLY).map(Tally::count).orElse(0L) + 1);
            work.put(TALLY, next);
            work.publish(TOPIC, next);
            return next.count();
        });
    }
}
