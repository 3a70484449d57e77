package io.tandem.store.redis;

import io.tandem.store.Store;
import io.tandem.telephony.loopback.CarriedCallsContract;
import io.tandem.time.ManualClock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The calls of nodes that share a Redis. */
class RedisCarriedCallsTest extends CarriedCallsContract {

    private static RedisProcess redis;
    private static ExecutorService workers;

    private final RedisNodes nodes = new RedisNodes(redis.uri(), 1);

    @BeforeAll
    static void startRedis() {
        redis = new RedisProcess();
        workers = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void stopRedis() {
        workers.shutdownNow();
        redis.close();
    }

    @AfterEach
    void stopNodes() {
        nodes.close();
    }

    @Override
    protected Store store() {
        return nodes.start();
    }

    @Override
    protected ManualClock clock() {
        return nodes.clock();
    }

    @Override
    protected Executor executor() {
        return workers;
    }
}
