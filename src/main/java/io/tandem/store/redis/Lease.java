package io.tandem.store.redis;

import io.tandem.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * This node's permission to write. Every update names its token, and Redis refuses those whose lease is over: a node that
 * was stopped for a while cannot go on as if nothing had happened. A token that is lost is never valid again; the node gets
 * a new one after it has told those who want to know.
 */
final class Lease implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Lease.class.getName());

    /** Renewals in the length of a lease, so that one may fail. */
    private static final int RENEWALS = 3;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Link link;
    private final RedisAccess access;
    private final Keyspace names;
    private final List<Partition> partitions;
    private final Duration length;
    private final Executor executor;
    private final List<Runnable> losers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final Runnable began;
    private volatile CompletableFuture<String> token = new CompletableFuture<>();
    private volatile boolean closed;

    /** Until when the token is sure to be good, unless Redis loses it. */
    private volatile Deadline good;

    /** @param began runs when the first lease is there */
    Lease(
            Link link,
            RedisAccess access,
            Keyspace names,
            List<Partition> partitions,
            Duration length,
            Executor executor,
            Runnable began) {
        this.link = link;
        this.access = access;
        this.names = names;
        this.partitions = partitions;
        this.length = length;
        this.executor = executor;
        this.began = began;
    }

    void start() {
        acquire();
        access.later(length.dividedBy(RENEWALS), this::renew);
    }

    /** The token to write with; waits for one, but not for longer than given. */
    CompletionStage<String> token(Duration patience) {
        CompletableFuture<String> current = token;
        if (current.isDone()) {
            return current;
        }
        return current.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .handle((value, failure) -> {
                    if (failure != null) {
                        throw new StoreException("This node has no lease to write with", failure);
                    }
                    return value;
                });
    }

    /** The token to write with, or nothing. */
    String token() {
        return token.getNow(null);
    }

    /** Has somebody told whenever the lease is lost, before there is another. */
    void onLoss(Runnable loser) {
        losers.add(loser);
    }

    /** Takes in that Redis refused a token. */
    void lost(String refused) {
        synchronized (this) {
            if (closed || !refused.equals(token())) {
                return;
            }
            token = new CompletableFuture<>();
        }
        LOG.warning("This node's lease in Redis is over: what it was doing has failed, and it begins anew");
        executor.execute(() -> {
            losers.forEach(Lease::tell);
            acquire();
        });
    }

    @Override
    public void close() {
        closed = true;
        String last = token();
        if (last != null) {
            partitions.forEach(partition -> link.call(commands -> commands.del(names.lease(partition.index(), last))));
        }
        token.completeExceptionally(new StoreException("The store is closed", null));
    }

    private void acquire() {
        if (closed) {
            return;
        }
        String next = UUID.randomUUID().toString();
        Deadline begun = new Deadline(length);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Partition partition : partitions) {
            int index = partition.index();
            List<String> keys = List.of(names.lease(index, next), names.meta(index), names.log(index));
            List<String> args =
                    List.of(Long.toString(length.toMillis()), UUID.randomUUID().toString());
            all.add(link.insist(() -> link.run(Script.ACQUIRE, keys, args))
                    .thenAccept(answer -> partition.lives(
                            (String) answer.get(0), (String) answer.get(1), Long.parseLong((String) answer.get(2))))
                    .toCompletableFuture());
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.log(Level.FINE, "No lease yet", failure);
                access.later(PAUSE, this::acquire);
                return;
            }
            if (first.compareAndSet(true, false)) {
                began.run();
            }
            good = begun;
            token.complete(next);
        });
    }

    private void renew() {
        if (closed) {
            return;
        }
        String current = token();
        if (current != null && good.isOver()) {
            lost(current); // Redis says so too as soon as it can be asked
        } else if (current != null) {
            Deadline begun = new Deadline(length);
            CompletableFuture.allOf(partitions.stream()
                            .map(partition -> renew(partition, current).toCompletableFuture())
                            .toArray(CompletableFuture<?>[]::new))
                    .thenRun(() -> good = begun);
        }
        access.later(length.dividedBy(RENEWALS), this::renew);
    }

    private CompletionStage<Boolean> renew(Partition partition, String current) {
        return link.call(commands -> commands.pexpire(names.lease(partition.index(), current), length.toMillis()))
                .whenComplete((there, failure) -> {
                    if (failure == null && !there) {
                        lost(current);
                    } else if (failure != null && Link.isTimeout(failure)) {
                        link.reopen();
                    }
                });
    }

    private static void tell(Runnable loser) {
        try {
            loser.run();
        } catch (RuntimeException thrown) {
            LOG.log(Level.WARNING, "Somebody who was told that the lease is lost failed", thrown);
        }
    }
}
