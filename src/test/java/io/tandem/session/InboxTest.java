package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final int MILLION = 1_000_000;

    private final Inbox inbox = new Inbox(new Inbox.Bounds(3, 100));
    private final List<String> done = new ArrayList<>();

    @Test
    void doesWorkAtOnceOnTheThreadThatBringsIt() {
        Thread[] worker = new Thread[1];

        boolean accepted = inbox.offer(0, () -> {
            worker[0] = Thread.currentThread();
            return completed();
        });

        assertThat(accepted).isTrue();
        assertThat(worker[0]).as("before offer returned").isSameAs(Thread.currentThread());
    }

    @Test
    void holdsBackLaterWorkUntilTheStageCompletes() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        inbox.offer(0, taking("slow", slow));
        inbox.offer(0, work("second"));
        inbox.offer(0, work("third"));

        assertThat(done).as("no thread is held, and nothing overtakes").containsExactly("slow");

        slow.complete(null);
        assertThat(done).containsExactly("slow", "second", "third");
    }

    @Test
    void goesOnOnTheThreadThatCompletesTheStage() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        Thread[] worker = new Thread[1];
        inbox.offer(0, taking("slow", slow));
        inbox.offer(0, () -> {
            worker[0] = Thread.currentThread();
            return completed();
        });

        Crowd.elsewhere(() -> slow.complete(null));

        assertThat(worker[0]).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    void refusesMoreThanMayWait() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        inbox.offer(0, taking("slow", slow));

        assertThat(IntStream.range(0, 3).allMatch(i -> inbox.offer(0, work("waits"))))
                .as("three may wait, besides the one that is being done")
                .isTrue();
        assertThat(inbox.offer(0, work("too many"))).isFalse();

        slow.complete(null);
        assertThat(done).containsExactly("slow", "waits", "waits", "waits");
        assertThat(inbox.offer(0, work("room again"))).isTrue();
    }

    @Test
    void refusesMoreBytesThanMayWait() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        assertThat(inbox.offer(101, taking("slow", slow)))
                .as("what need not wait may have any size")
                .isTrue();

        assertThat(inbox.offer(60, work("waits"))).isTrue();
        assertThat(inbox.offer(41, work("too much"))).isFalse();
        assertThat(inbox.offer(40, work("fits"))).isTrue();

        slow.complete(null);
        assertThat(done).containsExactly("slow", "waits", "fits");
        inbox.offer(0, taking("slow", new CompletableFuture<>()));
        assertThat(inbox.offer(100, work("waits"))).as("room again").isTrue();
    }

    @Test
    void doesTheLastThingAfterTheRunningWorkAndForgetsTheRest() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        inbox.offer(0, taking("slow", slow));
        inbox.offer(0, work("forgotten"));

        inbox.close(() -> done.add("last"));
        assertThat(done).as("the running work is not over").containsExactly("slow");
        assertThat(inbox.offer(0, work("late"))).as("closed").isFalse();

        slow.complete(null);
        assertThat(done).containsExactly("slow", "last");
    }

    @Test
    void closesAtOnceWhenIdleAndOnlyOnce() {
        inbox.close(() -> done.add("last"));
        inbox.close(() -> done.add("again"));

        assertThat(done).containsExactly("last");
        assertThat(inbox.offer(0, work("late"))).isFalse();
    }

    @Test
    void mayBeClosedFromInsideWork() {
        inbox.offer(0, () -> {
            inbox.close(() -> done.add("last"));
            done.add("work");
            return completed();
        });

        assertThat(done).containsExactly("work", "last");
    }

    @Test
    void doesWorkOfferedFromInsideWorkAfterIt() {
        inbox.offer(0, () -> {
            inbox.offer(0, work("inner"));
            done.add("outer");
            return completed();
        });

        assertThat(done).containsExactly("outer", "inner");
    }

    @Test
    void doesNotRecurseOverImmediateWork() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        AtomicInteger count = new AtomicInteger();
        Inbox large = new Inbox(new Inbox.Bounds(MILLION, 0));
        large.offer(0, () -> slow);
        for (int i = 0; i < MILLION; i++) {
            large.offer(0, () -> {
                count.incrementAndGet();
                return completed();
            });
        }

        slow.complete(null);

        assertThat(count).hasValue(MILLION);
    }

    @Test
    void doesNotRecurseOverWorkThatOffersTheNext() {
        AtomicInteger count = new AtomicInteger();

        inbox.offer(0, () -> chain(count));

        assertThat(count).hasValue(MILLION);
    }

    @Test
    void goesOnAfterWorkThatThrowsOrFails() {
        inbox.offer(0, () -> {
            throw new IllegalStateException("on purpose");
        });
        inbox.offer(0, () -> null);
        inbox.offer(0, () -> CompletableFuture.failedStage(new IllegalStateException("on purpose")));
        inbox.offer(0, work("next"));
        inbox.close(() -> {
            done.add("last");
            throw new IllegalStateException("on purpose");
        });

        assertThat(done).containsExactly("next", "last");
    }

    @Test
    void neverDoesTwoThingsAtOnce() throws Exception {
        Inbox shared = new Inbox(new Inbox.Bounds(MILLION, 0));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        int[] count = new int[1];

        Crowd.run(4, thread -> IntStream.range(0, 10_000)
                .allMatch(i -> shared.offer(0, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    count[0]++;
                    now.decrementAndGet();
                    return completed();
                })));

        assertThat(most).as("at most one at a time").hasValue(1);
        assertThat(count[0])
                .as("none lost, and each sees what the one before has done")
                .isEqualTo(40_000);
    }

    private CompletionStage<?> chain(AtomicInteger count) {
        if (count.incrementAndGet() < MILLION) {
            inbox.offer(0, () -> chain(count));
        }
        return completed();
    }

    private Supplier<CompletionStage<?>> work(String name) {
        return taking(name, completed());
    }

    private Supplier<CompletionStage<?>> taking(String name, CompletionStage<?> stage) {
        return () -> {
            done.add(name);
            return stage;
        };
    }

    private static CompletionStage<Void> completed() {
        return CompletableFuture.completedStage(null);
    }
}
