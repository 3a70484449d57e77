package io.tandem.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Remembers records for a while. Lookups of the same key at the same time share one load. Forgetting never waits for a load
 * under way, and whoever asks after it gets a new one: a load that began before cannot bring the old record back. What was
 * not found, or failed, is not remembered.
 */
final class LookupCache<K, V> {

    private static final long MOST_ENTRIES = 10_000;

    /** Holds loads, not records, so that no load runs under a lock of the cache. */
    private final Cache<K, CompletableFuture<Optional<V>>> loads;

    /** @param life how long a record is remembered, by the clock */
    LookupCache(Clock clock, Duration life) {
        this.loads = Caffeine.newBuilder()
                .maximumSize(MOST_ENTRIES)
                .expireAfterWrite(life)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** The record of a key: remembered, or loaded. Blocks while it is being loaded; throws what the load threw. */
    Optional<V> get(K key, Function<K, Optional<V>> loader) {
        CompletableFuture<Optional<V>> own = new CompletableFuture<>();
        CompletableFuture<Optional<V>> earlier = loads.asMap().putIfAbsent(key, own);
        return earlier == null ? load(key, loader, own) : await(earlier);
    }

    /** Forgets one key. */
    void forget(K key) {
        loads.asMap().remove(key);
    }

    /** Forgets the records that a condition holds for, and those that are still being loaded. */
    void forgetIf(Predicate<V> condition) {
        for (Map.Entry<K, CompletableFuture<Optional<V>>> entry : loads.asMap().entrySet()) {
            CompletableFuture<Optional<V>> load = entry.getValue();
            boolean kept = load.isDone()
                    && !load.isCompletedExceptionally()
                    && load.join().filter(condition).isEmpty();
            if (!kept) {
                loads.asMap().remove(entry.getKey(), load);
            }
        }
    }

    /** Forgets everything. */
    void forgetAll() {
        loads.asMap().clear();
    }

    private Optional<V> load(K key, Function<K, Optional<V>> loader, CompletableFuture<Optional<V>> own) {
        try {
            Optional<V> found = loader.apply(key);
            if (found.isEmpty()) {
                loads.asMap().remove(key, own);
            }
            own.complete(found);
            return found;
        } catch (RuntimeException | Error failure) {
            loads.asMap().remove(key, own);
            own.completeExceptionally(failure);
            throw failure;
        }
    }

    private Optional<V> await(CompletableFuture<Optional<V>> load) {
        try {
            return load.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
