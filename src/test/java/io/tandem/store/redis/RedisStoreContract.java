package io.tandem.store.redis;

import io.tandem.store.Store;
import io.tandem.store.StoreContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The contract, held against a real Redis by two nodes. */
abstract class RedisStoreContract extends StoreContract {

    private static RedisProcess redis;

    private final RedisNodes nodes;
    private Store other;

    RedisStoreContract(int partitions) {
        nodes = new RedisNodes(redis.uri(), partitions);
        configure(redis, nodes);
    }

    /** Has the test's own way to reach Redis. */
    void configure(RedisProcess server, RedisNodes gateway) {}

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

    @Override
    protected Store emptyStore() {
        return nodes.start();
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
