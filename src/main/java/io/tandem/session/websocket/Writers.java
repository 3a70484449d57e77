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
 * frees that thread: another takes its place, until so many are held up that no more can be spared. What then waits for a writer in vain is
 * left to whoever brought it.
 */
final class Writers {

    /** Who writes for so long is held up. A client that reads takes far less. */
    static final Duration PATIENCE = Duration.ofMillis(100);

    /** What a writer does, and what is done if none has time for it. */
    private record Work(Runnable write, Runnable otherwise, long since) implements Runnable {

        @Override
        public void run() {
            write.run();
        }
    }

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
     * @param otherwise done in its place if nobody can be spared for it, now or soon, or all have been sent home; must not block
     */
    void write(Runnable work, Runnable otherwise) {
        if (heldUp >= mostHeldUp) {
            otherwise.run();
            return;
        }
        try {
            threads.execute(new Work(work, otherwise, System.nanoTime()));
        } catch (RejectedExecutionException stopping) {
            otherwise.run();
            return;
        }
        watch();
    }

    /** The writer whose thread calls has written something: it is not held up, however much it has to write. */
    void goesOn() {
        begun.put(Thread.currentThread(), System.nanoTime());
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
        try {
            lookAfter(System.nanoTime());
        } finally { // whatever happens: if nobody looked any more, one client could keep all others waiting
            watched.set(false);
        }
        if (!begun.isEmpty() || !threads.getQueue().isEmpty()) {
            watch();
        }
    }

    private void lookAfter(long now) {
        heldUp = (int) begun.values().stream()
                .filter(since -> now - since >= PATIENCE.toNanos())
                .count();
        resize(free + Math.min(heldUp, mostHeldUp));
        if (heldUp > 0) {
            giveBack(now);
        }
    }

    /** What has waited for as long as those who are held up, and maybe for them. */
    private void giveBack(long now) {
        for (Runnable waiting : threads.getQueue()) {
            Work work = (Work) waiting;
            if (now - work.since() >= PATIENCE.toNanos() && threads.remove(work)) {
                work.otherwise().run();
            }
        }
    }

    private void resize(int size) {
        threads.setMaximumPoolSize(Math.max(size, threads.getCorePoolSize()));
        threads.setCorePoolSize(size);
        threads.setMaximumPoolSize(size);
    }
}
