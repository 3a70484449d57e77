package io.tandem.store.redis;

import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.tandem.store.StoreException;
import io.tandem.store.redis.RedisAccess.Opened;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One connection, which is opened again as often as it takes. What it is asked fails with {@link StoreException}. */
final class Link implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Link.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How soon a command is tried again that found no connection, or lost it. */
    static final Duration RETRY = Duration.ofMillis(50);

    private final RedisAccess access;
    private final Duration timeout;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile CompletableFuture<Opened> opened = new CompletableFuture<>();
    private volatile boolean closed;

    /** @param timeout how long a command may take */
    Link(RedisAccess access, Duration timeout) {
        this.access = access;
        this.timeout = timeout;
        open(opened);
    }

    /** Runs a script. */
    CompletionStage<List<Object>> run(Script script, List<String> keys, List<String> args) {
        String[] keyed = keys.toArray(String[]::new);
        String[] given = args.toArray(String[]::new);
        CompletableFuture<List<Object>> result = new CompletableFuture<>();
        this.<List<Object>>call(commands -> commands.evalsha(script.digest(), ScriptOutputType.MULTI, keyed, given))
                .whenComplete((answer, failure) -> {
                    if (failure != null && failed(failure).getCause() instanceof RedisNoScriptException) {
                        this.<List<Object>>call(commands ->
                                        commands.eval(script.source(), ScriptOutputType.MULTI, keyed, given))
                                .whenComplete((second, again) -> complete(result, second, again));
                    } else {
                        complete(result, answer, failure);
                    }
                });
        return result;
    }

    /** Runs a command. */
    <T> CompletionStage<T> call(Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> command) {
        CompletableFuture<Opened> current = opened;
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!current.isDone()) {
            access.later(timeout, () -> complete(result, null, new TimeoutException("No connection")));
        }
        current.thenCompose(open -> command.apply(open.commands()))
                .whenComplete((answer, failure) -> complete(result, answer, failure));
        return result;
    }

    /** Asks again until there is an answer, or the time of one command is over; only what does no harm twice. */
    <T> CompletionStage<T> insist(Supplier<CompletionStage<T>> question) {
        CompletableFuture<T> result = new CompletableFuture<>();
        insist(question, new Deadline(timeout), result);
        return result;
    }

    private <T> void insist(Supplier<CompletionStage<T>> question, Deadline deadline, CompletableFuture<T> result) {
        question.get().whenComplete((answer, failure) -> {
            if (failure == null || isTimeout(failure) || deadline.isOver()) {
                complete(result, answer, failure);
            } else {
                access.later(RETRY, () -> insist(question, deadline, result));
            }
        });
    }

    /** Gives the connection up for a new one: it may be to a server that is gone without a word. */
    synchronized void reopen() {
        if (closed || !opened.isDone()) {
            return;
        }
        opened.thenAccept(Link::close);
        opened = new CompletableFuture<>();
        open(opened);
    }

    /** Opens no more connections; those that are open are closed with the {@link RedisAccess}. */
    @Override
    public synchronized void close() {
        closed = true;
        opened.completeExceptionally(new IllegalStateException("closed"));
    }

    /** Whether a failure is that no answer came, though there was a connection. */
    static boolean isTimeout(Throwable failure) {
        return failed(failure).getCause() instanceof RedisCommandTimeoutException;
    }

    private void open(CompletableFuture<Opened> target) {
        if (closed) {
            return;
        }
        access.open(timeout).whenComplete((open, failure) -> {
            if (failure == null) {
                told.set(false);
                if (!target.complete(open)) {
                    close(open);
                }
            } else {
                if (told.compareAndSet(false, true)) {
                    LOG.log(
                            Level.WARNING,
                            "Redis cannot be reached and is tried again: {0}",
                            root(failure).getMessage());
                }
                access.later(PAUSE, () -> open(target));
            }
        });
    }

    private static void close(Opened open) {
        try {
            open.closer().close();
        } catch (Exception unimportant) {
            LOG.log(Level.FINE, "A connection to Redis did not close", unimportant);
        }
    }

    private static <T> void complete(CompletableFuture<T> result, T answer, Throwable failure) {
        if (failure == null) {
            result.complete(answer);
        } else {
            result.completeExceptionally(failed(failure));
        }
    }

    /** The cause is that of the library: of the network, or what Redis said. */
    static StoreException failed(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof StoreException known ? known : new StoreException("Redis gave no answer", cause);
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
