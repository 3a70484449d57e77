package io.tandem.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Threads that set out together. */
public final class Crowd {

    private Crowd() {}

    /**
     * Runs a task on several threads at once.
     *
     * @param task gets the number of its thread, from 0
     * @return what the tasks returned; fails if one of them did
     */
    public static <T> List<T> run(int threads, IntFunction<T> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<T>> futures = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                futures.add(executor.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return task.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    /** Runs a task on a thread of its own and waits until it has come through; fails after ten seconds. */
    public static void elsewhere(Runnable task) {
        Thread thread = new Thread(task);
        thread.start();
        join(thread);
    }

    /** Waits for the end of a thread; fails after ten seconds. */
    public static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        if (thread.isAlive()) {
            throw new AssertionError("The other thread has not come through");
        }
    }

    /** Waits for a latch; fails after ten seconds. */
    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("The latch has not been released");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
