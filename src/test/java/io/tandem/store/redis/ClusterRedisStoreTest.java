package io.tandem.store.redis;

import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract, held against a real cluster. */
class ClusterRedisStoreTest extends StoreContract {

    private static RedisCluster cluster;

    private final RedisNodes nodes = new RedisNodes(cluster.uri(), 16).cluster();
    private Store node;
    private Store other;

    @BeforeAll
    static void startCluster() {
        cluster = new RedisCluster();
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @AfterEach
    void stopNodes() {
        nodes.close();
    }

    @Test
    void groupsAreSpreadOverAllServers() {
        IntStream.range(0, 100)
                .forEach(number -> get(node.update("spread-" + number, work -> {
                    work.put(new Key<>("spread-" + number, "counter", "1", Counter.class), new Counter(number));
                    return null;
                })));

        assertThat(cluster.sizes()).as("keys on each server").allSatisfy(size -> assertThat(size)
                .isGreaterThan(10));
    }

    @Override
    protected Store emptyStore() {
        node = nodes.start();
        return node;
    }

    @Override
    protected Store onAnotherNode() {
        if (other == null) {
            other = nodes.start();
        }
        return other;
    }

    @Override
    protected void pass(Duration duration) {
        nodes.pass(duration);
    }

    @Override
    protected Instant now() {
        return nodes.clock().instant();
    }
}
