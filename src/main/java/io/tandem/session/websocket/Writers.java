package io.tandem.session.websocket;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A few threads that write to clients with plain sends. A client that does not read holds its writer up for as long as it lives, and nothing
 * frees that thread: another takes its place, until so many are held up that no more can be spared.
 */
final class Writers {

    /** Who writes for so long is held up. A client that reads takes far less. */
    static final Duration PATIENCE = Duration.ofMillis(100);

    private final int free;
    private final int mostHeldUp;
    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();
    private final AtomicBoolean watched = new AtomicBoolean();
    private final ThreadPoolExecutor threads;
    private volatile int heldUp;

    /**
     * @param free how many there are that are not held up
     * @param mostHeldUp how many may be
     */
    Writers(int free, int mostHeldUp, ThreadFactory factory) {
        this.free = free;
        this.mostHeldUp = mostHeldUp;
        this.threads = new ThreadPoolExecutor(free, free, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory) {

            @Override
            protected void beforeExecute(Thread thread, Runnable work) {
                begun.put(thread, System.nanoTime());
            }

            @Override
            protected void afterExecute(Runnable work, Throwable thrown) {
                begun.remove(Thread.currentThread());
            }
        };
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Has something written.
     *
     * @return false if nobody can be spared for it, or all have been sent home
     */
    boolean take(Runnable work) {
        if (heldUp >= mostHeldUp) {
            return false;
        }
        try {
            threads.execute(work);
        } catch (RejectedExecutionException stopping) {
            return false;
        }
        watch();
        return true;
    }

    /** Sends them home, when all has been written that was taken. */
    void shutdown() {
        threads.shutdown();
    }

    /** Looks after them for as long as there is work. */
    private void watch() {
        if (watched.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::look);
        }
    }

    private void look() {
        long now = System.nanoTime();
        heldUp = (int) begun.values().stream()
                .filter(since -> now - since >= PATIENCE.toNanos())
                .count();
        resize(free + Math.min(heldUp, mostHeldUp));
        watched.set(false);
        if (!begun.isEmpty() || !threads.getQueue().isEmpty()) {
            watch();
        }
    }

    private void resize(int size) {
        threads.setMaximumPoolSize(Math.max(size, threads.getCorePoolSize()));
        threads.setCorePoolSize(size);
        threads.setMaximumPoolSize(size);
    }
}
