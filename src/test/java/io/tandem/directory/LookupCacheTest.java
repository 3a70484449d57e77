package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookupCacheTest {

    private final LookupCache<String, String> cache = new LookupCache<>(new TestClock(), Duration.ofMinutes(1));

    enum Forgetting {
        ONE(cache -> cache.forget("key")),
        SOME(cache -> cache.forgetIf(value -> false)),
        ALL(LookupCache::forgetAll);

        private final Consumer<LookupCache<String, String>> way;

        Forgetting(Consumer<LookupCache<String, String>> way) {
            this.way = way;
        }
    }

    /** A load that read the old record just before the change must not bring it back after the change was told. */
    @ParameterizedTest
    @EnumSource
    void aLoadUnderWayDoesNotBringBackWhatWasForgotten(Forgetting forgetting) throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch forgotten = new CountDownLatch(1);
        CompletableFuture<Optional<String>> slow = onThreadOfItsOwn(() -> cache.get("key", key -> {
            reading.countDown();
            await(forgotten);
            return Optional.of("old");
        }));
        reading.await();
        forgetting.way.accept(cache);

        assertThat(cache.get("key", key -> Optional.of("new")))
                .as("asked after the change, while the old load still runs")
                .contains("new");
        forgotten.countDown();
        assertThat(slow.join()).as("asked before the change").contains("old");
        assertThat(cache.get("key", key -> Optional.of("loaded again")))
                .as("what is remembered")
                .contains("new");
    }

    @Test
    void loadsOnceForAllWhoAskAtTheSameTime() throws InterruptedException {
        AtomicInteger loads = new AtomicInteger();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Optional<String>> first = onThreadOfItsOwn(() -> cache.get("key", key -> {
            reading.countDown();
            await(asked);
            return Optional.of("load " + loads.incrementAndGet());
        }));
        reading.await();
        CompletableFuture<Optional<String>> second = onThreadOfItsOwn(() -> {
            asked.countDown();
            return cache.get("key", key -> Optional.of("load " + loads.incrementAndGet()));
        });

        assertThat(first.join()).as("who came first").contains("load 1");
        assertThat(second.join()).as("who came while it was loading").contains("load 1");
    }

    @Test
    void doesNotRememberAFailure() {
        assertThatThrownBy(() -> cache.get("key", key -> {
                    throw new IllegalStateException("database away");
                }))
                .as("what the load threw")
                .hasMessage("database away");
        assertThat(cache.get("key", key -> Optional.of("loaded")))
                .as("the next load")
                .contains("loaded");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The common pool may have one thread only, which must not wait for what another is to do. */
    private static <T> CompletableFuture<T> onThreadOfItsOwn(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }
}
