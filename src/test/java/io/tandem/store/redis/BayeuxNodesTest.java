package io.tandem.store.redis;

import io.tandem.bayeux.engine.RoamingContract;
import io.tandem.store.Store;
import io.tandem.time.ManualClock;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Bayeux clients of several nodes, against a real Redis. */
class BayeuxNodesTest extends RoamingContract {

    private static RedisProcess redis;

    private final RedisNodes nodes = new RedisNodes(redis.uri(), 1);

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
    protected Store join() {
        return nodes.start();
    }

    @Override
    protected ManualClock clock() {
        return nodes.clock();
    }

    @Override
    protected void await(String what, BooleanSupplier condition) {
        Waiting.until(what, condition::getAsBoolean);
    }
}
