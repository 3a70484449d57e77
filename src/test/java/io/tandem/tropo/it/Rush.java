package io.tandem.tropo.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients of a gateway, by a few threads. */
final class Rush implements AutoCloseable {

    private static final int THREADS = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "rush");
        thread.setDaemon(true);
        return thread;
    });

    /** What the client of a number does. */
    interface Client<T> {
        T act(int number) throws Exception;
    }

    /** Has so many clients act, and waits for what they bring. */
    <T> List<T> of(int clients, Client<T> client) throws Exception {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int number = i;
            tasks.add(() -> client.act(number));
        }
        List<T> brought = new ArrayList<>();
        for (Future<T> done : threads.invokeAll(tasks)) {
            brought.add(done.get());
        }
        return brought;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
