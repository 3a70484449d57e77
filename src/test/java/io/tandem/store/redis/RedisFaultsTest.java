package io.tandem.store.redis;

import static io.tandem.store.Stages.failure;
import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import io.tandem.store.Delivery;
import io.tandem.store.Key;
import io.tandem.store.Recorder;
import io.tandem.store.StoreException;
import io.tandem.store.Topic;
import io.tandem.store.Versioned;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of updates and events when Redis, the network or the node itself fails for a while. */
class RedisFaultsTest {

    record Tally(long count) {}

    private static final String GROUP = "300";
    private static final Key<Tally> TALLY = new Key<>(GROUP, "tally", "1", Tally.class);
    private static final Topic TOPIC = new Topic("tally");
    private static final Duration SHORT = Duration.ofMillis(500);

    private final RedisProcess redis = new RedisProcess();
    private RedisNodes nodes = new RedisNodes(redis.uri(), 1);

    @AfterEach
    void stop() {
        nodes.close();
        redis.close();
    }

    @Test
    void aNodeWhoseLeaseIsOverCannotWriteAndIsTold() {
        RedisStore node = nodes.start();
        RedisStore other = nodes.start();
        CountDownLatch told = new CountDownLatch(1);
        List<Long> seenByOwner = new ArrayList<>();
        node.onLoss(() -> {
            RedisAdmin.with(redis, commands -> commands.keys(nodes.prefix() + ":*:lease:*"))
                    .forEach(lease -> seenByOwner.add(1L));
            told.countDown();
        });
        get(increment(node));
        RedisAdmin.endLeases(redis, nodes.prefix());

        assertThat(failure(increment(node))).isInstanceOf(StoreException.class);
        assertThat(get(other.read(TALLY))).as("not written").contains(new Versioned<>(1, new Tally(1)));
        Crowd.await(told);
        assertThat(seenByOwner).as("leases when the owner was told").isEmpty();
        assertThat(get(increment(node))).as("with a new lease").isEqualTo(2);
    }

    @Test
    void aLeaseIsRenewed() {
        nodes.lease(Duration.ofMillis(600));
        RedisStore node = nodes.start();
        AtomicInteger losses = new AtomicInteger();
        node.onLoss(losses::incrementAndGet);
        get(increment(node));
        String lease = RedisAdmin.with(
                redis, commands -> commands.keys(nodes.prefix() + ":*:lease:*").get(0));

        int renewals = 0;
        long before = 0;
        for (int look = 0; look < 300 && renewals < 5; look++) {
            long left = RedisAdmin.with(redis, commands -> commands.pttl(lease));
            renewals += left > before ? 1 : 0;
            before = left;
        }

        assertThat(renewals)
                .as("times that the lease was found longer than before")
                .isEqualTo(5);
        assertThat(losses).hasValue(0);
    }

    @Test
    void withoutRedisEverythingFailsInTimeAndGoesOnAfterwards() {
        nodes.timeout(SHORT);
        RedisStore node = nodes.start();
        AtomicInteger losses = new AtomicInteger();
        node.onLoss(losses::incrementAndGet);
        Waiting.until("Redis is there", () -> succeeds(increment(node)));
        Recorder recorder = record(node);
        get(increment(node));
        Delivery before = recorder.next();
        long number = get(node.next("session"));
        get(node.advance("contact", 1_000));

        redis.kill();
        assertThat(failure(increment(node))).isInstanceOf(StoreException.class);
        assertThat(failure(node.read(TALLY))).isInstanceOf(StoreException.class);
        assertThat(failure(node.next("session"))).isInstanceOf(StoreException.class);
        assertThat(failure(node.probe())).isInstanceOf(StoreException.class);

        redis.start();
        Waiting.until("it answers again", () -> succeeds(node.probe()));
        Waiting.until("updates go on", () -> succeeds(increment(node)));

        assertThat(losses).as("told that everything is lost").hasValue(1);
        assertThat(get(node.read(TALLY)).orElseThrow().state().count())
                .as("began anew")
                .isLessThan(4);
        Delivery after = recorder.next();
        assertThat(after.offset()).isEqualTo(1);
        assertThat(after.epoch()).as("of another life").isNotEqualTo(before.epoch());
        assertThat(get(node.next("session"))).as("not given again").isGreaterThan(number);
        assertThat(get(node.next("contact")))
                .as("nor what was known to be taken")
                .isGreaterThan(1_000);
    }

    @Test
    void numbersThatAnotherNodeHasTakenAreNotGivenAgainWhenRedisComesBackEmpty() {
        nodes.timeout(SHORT);
        RedisStore node = nodes.start();
        RedisStore other = nodes.start();
        Waiting.until("Redis is there", () -> succeeds(node.next("session")));
        get(node.next("contact"));
        long taken = LongStream.range(0, 20)
                .map(number -> get(other.next("session")) + get(other.next("contact")))
                .max()
                .orElseThrow();

        redis.kill();
        redis.start();
        Waiting.until("the node has its place again", () -> succeeds(node.probe()));

        assertThat(get(node.next("session"))).as("which it knew of").isGreaterThan(taken);
        assertThat(get(node.next("ticket"))).as("which it did not").isGreaterThan(taken);
    }

    @Test
    void aNodeThatCannotReachRedisForTheLengthOfItsLeaseBeginsAnewWithoutWaitingForIt() {
        nodes.timeout(SHORT).lease(Duration.ofSeconds(1));
        RedisStore node = nodes.start();
        AtomicInteger losses = new AtomicInteger();
        node.onLoss(losses::incrementAndGet);
        Waiting.until("Redis is there", () -> succeeds(increment(node)));

        redis.pause();
        Waiting.until("the node knows that its lease is over", () -> losses.get() > 0);
        assertThat(failure(node.probe())).as("Redis still stands").isInstanceOf(StoreException.class);
        redis.goOn();
        Waiting.until("updates go on", () -> succeeds(increment(node)));

        assertThat(losses).as("told once").hasValue(1);
    }

    @Test
    void aNodeWhoseLeaseIsGoneIsNotReadyUntilItHasAnother() {
        RedisStore node = nodes.start();
        AtomicInteger losses = new AtomicInteger();
        node.onLoss(losses::incrementAndGet);
        get(node.probe());
        RedisAdmin.endLeases(redis, nodes.prefix());

        assertThat(failure(node.probe())).isInstanceOf(StoreException.class);
        Waiting.until("it has another", () -> succeeds(node.probe()));

        assertThat(losses).hasValue(1);
    }

    @Test
    void aNodeThatStartsBeforeRedisWaitsForIt() {
        redis.kill();
        nodes.timeout(SHORT);
        RedisStore node = nodes.start();
        Recorder recorder = record(node);
        assertThat(failure(increment(node))).isInstanceOf(StoreException.class);

        redis.start();
        Waiting.until("it is there", () -> succeeds(increment(node)));

        assertThat(recorder.next().offset()).isEqualTo(1);
    }

    @Test
    void whileRedisStandsStillNothingIsAcknowledged() {
        nodes.timeout(SHORT);
        RedisStore node = nodes.start();
        RedisStore other = nodes.start();
        Waiting.until("Redis is there", () -> succeeds(node.read(TALLY)) && succeeds(other.read(TALLY)));
        Recorder recorder = record(other);
        long acknowledged = get(increment(node));

        redis.pause();
        List<CompletionStage<Long>> lost =
                IntStream.range(0, 20).mapToObj(number -> increment(node)).toList();
        assertThat(lost).allSatisfy(stage -> assertThat(failure(stage)).isInstanceOf(StoreException.class));
        redis.goOn();
        Waiting.until("updates go on", () -> succeeds(increment(node)));

        long last = get(node.read(TALLY)).orElseThrow().state().count();
        assertThat(last)
                .as("those that failed may have been done, at most once")
                .isBetween(acknowledged + 1, acknowledged + 22);
        List<Delivery> seen = recorder.next((int) (last - acknowledged + 1));
        assertThat(seen)
                .extracting(Delivery::event)
                .as("each event once, in order")
                .isEqualTo(LongStream.rangeClosed(acknowledged, last)
                        .mapToObj(Tally::new)
                        .toList());
        assertThat(seen)
                .extracting(Delivery::epoch)
                .as("nothing lost")
                .containsOnly(seen.get(0).epoch());
    }

    private boolean ticked() {
        try {
            nodes.pass(Duration.ofSeconds(1));
            return true;
        } catch (CompletionException cutOff) {
            return false;
        }
    }

    private boolean nobodyWaits() {
        return RedisAdmin.with(redis, commands -> commands.keys(nodes.prefix() + ":*:pending"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void updatesAndEventsSurviveConnectionsThatAreCutAgainAndAgain(int partitions) throws Exception {
        nodes.close();
        nodes = new RedisNodes(redis.uri(), partitions);
        RedisStore node = nodes.start();
        RedisStore other = nodes.start();
        get(node.read(TALLY));
        get(other.read(TALLY));
        Recorder recorder = record(other);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger cuts = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Thread saboteur = new Thread(() -> {
            while (!over.get()) {
                int goal = done.get() + 20;
                Waiting.until("some more have come through", () -> over.get() || done.get() >= goal);
                RedisAdmin.cut(redis);
                cuts.incrementAndGet();
            }
        });
        saboteur.start();
        int threads = 8;
        int rounds = 60;

        Crowd.run(threads, thread -> IntStream.range(0, rounds)
                .peek(round -> get(increment(thread % 2 == 0 ? node : other)))
                .map(round -> done.incrementAndGet())
                .boxed()
                .toList());
        over.set(true);
        Crowd.join(saboteur);
        // What was cut off on its way is carried on by whoever ticks next, as nodes do every second.
        Waiting.until("nothing waits to be carried", () -> ticked() && nobodyWaits());

        long all = threads * rounds;
        assertThat(cuts.get()).as("times that connections were cut").isPositive();
        assertThat(get(node.read(TALLY))).as("each done once").contains(new Versioned<>(all, new Tally(all)));
        List<Delivery> seen = recorder.next(threads * rounds);
        assertThat(seen)
                .extracting(Delivery::event)
                .as("each event once, in order")
                .isEqualTo(LongStream.rangeClosed(1, all).mapToObj(Tally::new).toList());
        assertThat(seen)
                .extracting(Delivery::epoch)
                .as("nothing lost")
                .containsOnly(seen.get(0).epoch());
        assertThat(recorder.rest()).isEmpty();
    }

    @Test
    void connectionsThatDieWithoutAWordAreReplaced() throws IOException {
        try (FrailPath path = new FrailPath(redis.port());
                RedisNodes far = new RedisNodes(path.uri(), 1).timeout(SHORT).lease(Duration.ofSeconds(3))) {
            RedisStore node = far.start();
            Waiting.until("Redis is there", () -> succeeds(increment(node)));
            Recorder recorder = record(node);
            long before = get(increment(node));
            recorder.next();

            path.freeze();
            assertThat(failure(increment(node))).isInstanceOf(StoreException.class);
            Waiting.until("updates go on", () -> succeeds(increment(node)));

            long last = get(node.read(TALLY)).orElseThrow().state().count();
            assertThat(recorder.next((int) (last - before)))
                    .extracting(Delivery::event)
                    .as("each event once, in order")
                    .isEqualTo(LongStream.rangeClosed(before + 1, last)
                            .mapToObj(Tally::new)
                            .toList());
        }
    }

    @Test
    void scriptsAreBroughtAgainWhenRedisHasForgottenThem() {
        RedisStore node = nodes.start();
        get(increment(node));

        RedisAdmin.with(redis, commands -> commands.scriptFlush());

        assertThat(get(increment(node))).isEqualTo(2);
    }

    private static boolean succeeds(CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().join();
            return true;
        } catch (RuntimeException failed) {
            return false;
        }
    }

    private static Recorder record(RedisStore store) {
        Recorder recorder = new Recorder();
        store.subscribe(TOPIC, recorder);
        return recorder;
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
