package io.tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What timers promise in every store. */
abstract class StoreTimerContract extends StoreStateContract {

    private static final TimerName RING = new TimerName(GROUP, "ring", "7");
    private static final TimerName WRAP = new TimerName(GROUP, "ring", "8");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final BlockingQueue<TimerName> rung = new LinkedBlockingQueue<>();

    /** The time by the store's clock. */
    protected abstract Instant now();

    @BeforeEach
    void listen() {
        store.onTimer("ring", timer -> {
            rung.add(timer);
            return CompletableFuture.completedStage(null);
        });
    }

    @Test
    void aTimerRingsWhenItIsDueAndNotBefore() throws InterruptedException {
        set(RING, SOON);

        pass(SOON.minusSeconds(1));
        assertThat(rung).as("before it is due").isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(next()).isEqualTo(RING);
    }

    @Test
    void aTimerRingsOnce() throws InterruptedException {
        set(RING, SOON);
        pass(SOON);
        next();
        set(WRAP, SOON);
        pass(SOON);

        assertThat(next()).as("the other timer, and not the first again").isEqualTo(WRAP);
    }

    @Test
    void aTimerTakenBackDoesNotRing() throws InterruptedException {
        set(RING, SOON);
        set(WRAP, SOON);
        Stages.get(store.update(GROUP, work -> {
            work.cancelTimer(RING);
            return null;
        }));
        pass(SOON);

        assertThat(next()).as("the only timer left").isEqualTo(WRAP);
        assertThat(rung).isEmpty();
    }

    @Test
    void aTimerSetAnewRingsAtTheNewTimeOnly() throws InterruptedException {
        set(RING, SOON);
        set(RING, SOON.multipliedBy(2));
        pass(SOON);
        assertThat(rung).as("at the first time").isEmpty();
        pass(SOON);

        assertThat(next()).isEqualTo(RING);
    }

    @Test
    void aFailedUpdateSetsNoTimer() throws InterruptedException {
        Stages.failure(store.update(GROUP, work -> {
            work.setTimer(RING, now().plus(SOON));
            throw new IllegalStateException("half-way");
        }));
        set(WRAP, SOON);
        pass(SOON);

        assertThat(next()).isEqualTo(WRAP);
        assertThat(rung).isEmpty();
    }

    @Test
    void aTimerWhoseHandlerFailsRingsAgain() throws InterruptedException {
        BlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();
        store.onTimer("stubborn", timer -> {
            attempts.add(attempts.size());
            return attempts.size() < 2
                    ? CompletableFuture.failedStage(new IllegalStateException("first attempt"))
                    : CompletableFuture.completedStage(null);
        });
        set(new TimerName(GROUP, "stubborn", "1"), SOON);
        pass(SOON);
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));

        assertThat(attempts).as("attempts: the failed one and one more").hasSize(2);
    }

    private void set(TimerName timer, Duration delay) {
        Stages.get(store.update(GROUP, work -> {
            work.setTimer(timer, now().plus(delay));
            return null;
        }));
    }

    private TimerName next() throws InterruptedException {
        TimerName timer = rung.poll(10, TimeUnit.SECONDS);
        assertThat(timer).as("a timer must have rung").isNotNull();
        return timer;
    }
}
