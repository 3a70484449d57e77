package io.tandem.store.redis;

import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.tandem.store.Key;
import io.tandem.store.Versioned;
import io.tandem.store.Workspace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes that all want to change the same, of which one is always slower. */
class TurnsTest {

    record Tally(long count) {}

    private static final String GROUP = "300";
    private static final Key<Tally> TALLY = new Key<>(GROUP, "tally", "1", Tally.class);

    private static RedisProcess redis;
    private static RedisClient client;
    private static StatefulRedisConnection<String, String> redisItself;
    private final RedisNodes nodes = new RedisNodes(redis.uri(), 1);
    private RedisStore quick;
    private RedisStore slow;

    @BeforeAll
    static void startRedis() {
        redis = new RedisProcess();
        client = RedisClient.create(redis.uri());
        redisItself = client.connect();
    }

    @AfterAll
    static void stopRedis() {
        client.shutdown();
        redis.close();
    }

    @BeforeEach
    void startNodes() {
        quick = nodes.start();
        slow = nodes.start();
    }

    @AfterEach
    void stopNodes() {
        nodes.close();
    }

    @Test
    void whoIsAlwaysOvertakenHasItsTurn() {
        AtomicInteger runs = new AtomicInteger();
        CompletionStage<Long> overtaken = slow.update(GROUP, workspace -> {
            runs.incrementAndGet();
            long mine = count(workspace);
            CompletableFuture<Long> other =
                    quick.update(GROUP, TurnsTest::count).toCompletableFuture();
            Waiting.until("the other is done, or stands in line", () -> other.isDone() || inLine() > 1);
            return mine;
        });

        assertThat(get(overtaken)).isPositive();
        assertThat(runs).as("runs: overtaken at least twice").hasValueGreaterThan(2);
        get(quick.update(GROUP, TurnsTest::count));
        long all = runs.get() + 2;
        assertThat(get(quick.read(TALLY)))
                .as("all who overtook or waited, who was overtaken, and the last")
                .contains(new Versioned<>(all, new Tally(all)));
        assertThat(inLine()).as("nodes in line when all is done").isZero();
    }

    @Test
    void aNodeThatDiedWhenItWasItsTurnHoldsNobodyUpForLong() {
        redisItself.sync().psetex(line(), 250, "dead");

        assertThat(get(quick.update(GROUP, TurnsTest::count))).isEqualTo(1);
        assertThat(inLine()).isZero();
    }

    /** How many nodes have a turn before others. */
    private int inLine() {
        String line = redisItself.sync().get(line());
        return line == null ? 0 : line.split(" ").length;
    }

    private String line() {
        return new Keyspace(nodes.prefix(), 1).turns(0, GROUP);
    }

    private static long count(Workspace workspace) {
        Tally next = new Tally(workspace.get(TALLY).map(Tally::count).orElse(0L) + 1);
        workspace.put(TALLY, next);
        return next.count();
    }
}
