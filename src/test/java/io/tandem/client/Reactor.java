package io.tandem.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One thread that serves thousands of sockets: what is ready, what others ask it to do, and what is due. Everything that
 * belongs to it is touched by that thread only.
 */
public final class Reactor implements AutoCloseable {

    /** What a socket's owner does when it can be accepted, connected, read or written. */
    public interface Handler {

        /** Called on the reactor's thread. */
        void ready(SelectionKey key);
    }

    /** Something that will be done later, unless it is cancelled. */
    public static final class Timer {

        private final long due;
        private Runnable task;

        private Timer(long due, Runnable task) {
            this.due = due;
            this.task = task;
        }

        /** Forgets it. To be called on the reactor's thread. */
        public void cancel() {
            task = null;
        }
    }

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final long JOIN_MILLIS = 10_000;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(timer -> timer.due));
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final Thread thread;
    private volatile boolean closed;
    private volatile Throwable failure;

    /** A reactor that runs; its thread gets the name. */
    public Reactor(String name) {
        try {
            selector = Selector.open();
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        thread = new Thread(this::loop, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Has something done on the reactor's thread, soon. */
    public void execute(Runnable task) {
        tasks.add(task);
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    /** Has something found out on the reactor's thread, and waits for the answer. */
    public <T> T ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        execute(() -> answer.complete(question.get()));
        return answer.orTimeout(JOIN_MILLIS, TimeUnit.MILLISECONDS).join();
    }

    /** Has something done after a while. To be called on the reactor's thread. */
    public Timer after(long millis, Runnable task) {
        Timer timer = new Timer(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), task);
        timers.add(timer);
        return timer;
    }

    /** What went wrong on the reactor's thread, which is a fault of the test's own tools; or null. */
    public Throwable failure() {
        return failure;
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Watches a channel. To be called on the reactor's thread. */
    SelectionKey register(SelectableChannel channel, int operations, Handler handler) throws IOException {
        return channel.register(selector, operations, handler);
    }

    /** An empty buffer for the time of one call of a handler. */
    ByteBuffer buffer() {
        return buffer.clear();
    }

    private void loop() {
        try {
            while (!closed) {
                selector.select(this::serve, millisToWait(System.nanoTime()));
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    guard(task);
                }
                runDue(System.nanoTime());
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException broken) {
            failure = broken;
        }
    }

    /** How long the selector may wait, in milliseconds; 0 means until something is ready. */
    private long millisToWait(long now) {
        if (!tasks.isEmpty()) {
            return 1;
        }
        Timer next = timers.peek();
        return next == null ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(next.due - now) + 1);
    }

    private void runDue(long now) {
        for (Timer next = timers.peek(); next != null && next.due - now <= 0; next = timers.peek()) {
            timers.poll();
            if (next.task != null) {
                guard(next.task);
            }
        }
    }

    private void serve(SelectionKey key) {
        guard(() -> {
            try {
                ((Handler) key.attachment()).ready(key);
            } catch (CancelledKeyException closedMeanwhile) {
                key.cancel();
            }
        });
    }

    private void guard(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error unexpected) {
            if (failure == null) {
                failure = unexpected;
            }
        }
    }
}
