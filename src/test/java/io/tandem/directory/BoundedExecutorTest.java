package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedExecutorTest {

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    private BoundedExecutor gate(int concurrency, int waiting) {
        return new BoundedExecutor(threads::add, concurrency, waiting, LoginOverloadException::new);
    }

    private CompletableFuture<String> submit(BoundedExecutor gate, String name) {
        return gate.submit(() -> {
                    done.add(name);
                    return name;
                })
                .toCompletableFuture();
    }

    @Test
    void startsNoMoreThanAllowedAndKeepsTheOrder() {
        BoundedExecutor gate = gate(2, 10);
        List.of("a", "b", "c", "d").forEach(name -> submit(gate, name));

        assertThat(threads).as("places taken").hasSize(2);
        threads.remove().run();
        assertThat(done).as("the first place worked off what waited").containsExactly("a", "c", "d");
        threads.remove().run();
        assertThat(done).as("all").containsExactly("a", "c", "d", "b");
    }

    @Test
    void turnsAwayWhatIsTooMuch() {
        BoundedExecutor gate = gate(1, 1);
        submit(gate, "running");
        CompletableFuture<String> waiting = submit(gate, "waiting");
        CompletableFuture<String> tooMuch = submit(gate, "too much");

        assertThatThrownBy(tooMuch::join).as("the third").hasCauseInstanceOf(LoginOverloadException.class);
        threads.remove().run();
        assertThat(waiting).as("the second").isCompletedWithValue("waiting");
        assertThat(done).as("the third was never run").containsExactly("running", "waiting");
    }

    @Test
    void freesThePlaceOfWorkThatFailed() {
        BoundedExecutor gate = gate(1, 1);
        CompletableFuture<Object> failed = gate.submit(() -> {
                    throw new IllegalStateException("broken");
                })
                .toCompletableFuture();
        CompletableFuture<String> next = submit(gate, "next");
        threads.remove().run();

        assertThatThrownBy(failed::join).as("what it threw").hasRootCauseMessage("broken");
        assertThat(next).as("the one behind").isCompletedWithValue("next");
        submit(gate, "later");
        assertThat(threads).as("a place is free again").hasSize(1);
    }

    @Test
    void failsWorkThatTheExecutorRefuses() {
        AtomicInteger refusals = new AtomicInteger();
        BoundedExecutor gate = new BoundedExecutor(
                work -> {
                    refusals.incrementAndGet();
                    throw new RejectedExecutionException("stopping");
                },
                1,
                5,
                LoginOverloadException::new);

        assertThatThrownBy(submit(gate, "a")::join).as("first").hasRootCauseMessage("stopping");
        assertThatThrownBy(submit(gate, "b")::join).as("second").hasRootCauseMessage("stopping");
        assertThat(refusals).as("the place of the first was given back").hasValue(2);
    }

    @Test
    void neverExceedsItsLimitUnderManyThreads() throws InterruptedException {
        int limit = 3;
        ExecutorService workers = Executors.newCachedThreadPool();
        try {
            BoundedExecutor gate = new BoundedExecutor(workers, limit, 1_000, LoginOverloadException::new);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            CountDownLatch full = new CountDownLatch(limit);
            List<CompletableFuture<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(gate.submit(() -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            full.countDown();
                            awaitQuietly(full);
                            return inside.decrementAndGet();
                        })
                        .toCompletableFuture());
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();

            assertThat(most).as("most at the same time").hasValue(limit);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
