package io.tandem.store.redis;

import io.tandem.store.Store;
import io.tandem.time.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/** A Redis of a test's own, and stores of several nodes on it, by a clock that the test turns: for tests of what uses stores. */
public final class RedisCompany implements AutoCloseable {

    private static final int LOG_LENGTH = 100_000;

    private final RedisProcess redis = new RedisProcess();
    private final String prefix = UUID.randomUUID().toString();
    private final List<RedisStore> stores = new ArrayList<>();

    /** The store of a further node, which looks for timers when an alarm rings. */
    public Store start(Clock clock, Alarms alarms, Executor executor) {
        RedisOptions options = new RedisOptions(
                redis.uri(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                prefix,
                RedisNodes.PATIENT,
                Duration.ofSeconds(60),
                LOG_LENGTH);
        RedisStore store = new RedisStore(options, clock, alarms, executor);
        stores.add(store);
        store.probe().toCompletableFuture().join();
        return store;
    }

    @Override
    public void close() {
        stores.forEach(RedisStore::close);
        redis.close();
    }
}
