package io.tandem.store.selection;

import io.tandem.config.Settings;
import io.tandem.store.Store;
import io.tandem.store.StoreLost;
import io.tandem.store.local.LocalStore;
import io.tandem.store.redis.RedisOptions;
import io.tandem.store.redis.RedisStore;
import io.tandem.time.Alarms;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Makes the one Store that the rest of the gateway has injected. */
@ApplicationScoped
class StoreProducer {

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ContextService contexts;

    @Produces
    @Singleton
    Store store(Settings settings, Clock clock, Alarms alarms, Event<StoreLost> losses) {
        return switch (settings.get(StoreSettings.STORE)) {
            case LOCAL -> new LocalStore(clock, alarms, UUID.randomUUID().toString());
            case REDIS -> {
                RedisStore redis = new RedisStore(options(settings), clock, alarms, workers());
                redis.onLoss(() -> losses.fire(new StoreLost()));
                yield redis;
            }
        };
    }

    void close(@Disposes Store store) {
        if (store instanceof RedisStore redis) {
            redis.close();
        }
    }

    /** Work comes from threads of connections, which are not the server's and have no application's context. */
    private Executor workers() {
        Executor context = contexts.currentContextExecutor();
        return task -> executor.execute(() -> context.execute(task));
    }

    private static RedisOptions options(Settings settings) {
        return new RedisOptions(
                settings.get(StoreSettings.URI),
                Optional.of(settings.get(StoreSettings.USER)).filter(user -> !user.isEmpty()),
                settings.get(StoreSettings.PASSWORD),
                settings.get(StoreSettings.CERTIFICATES),
                settings.get(StoreSettings.CLUSTER),
                settings.get(StoreSettings.PREFIX),
                settings.get(StoreSettings.TIMEOUT),
                settings.get(StoreSettings.LEASE),
                settings.get(StoreSettings.LOG_LENGTH));
    }
}
