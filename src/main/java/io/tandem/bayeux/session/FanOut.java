package io.tandem.bayeux.session;

import io.tandem.store.Delivery;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes broadcasts on together: those that come while others are handed out are handed out in one go, so that what each subscriber is sent
 * of them costs little more than one. In a {@link Rush} rounds keep a distance, so that more come together; else nothing waits that
 * need not. The first after a quiet while is handed out by whoever brings it.
 */
@Dependent
class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class.getName());

    /** So many do not wait for company any more. */
    private static final int MOST = 256;

    private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<Void>> askers = new ConcurrentLinkedQueue<>();
    /** How many have been taken and not handed out. */
    private final AtomicInteger size = new AtomicInteger();

    private final Rounds rounds;
    private ToIntFunction<List<Delivery>> handOut = all -> 0;
    private volatile boolean hurried;
    /** Deliveries of the round that was last. */
    private volatile int latest;

    private final Rush rush = new Rush(System.nanoTime());

    @Resource
    private ManagedExecutorService workers;

    @Inject
    FanOut() {
        this.rounds = new Rounds(() -> rush.distance(System.nanoTime(), latest), this::isAsked, this::round);
    }

    /** With another pace. */
    FanOut(LongSupplier pace) {
        this.rounds = new Rounds(pace, this::isAsked, this::round);
    }

    /** Who hands out what did not come after a quiet while. */
    Executor workers() {
        return workers;
    }

    /** @param action hands some out, and says to how many deliveries they led; called by one thread at a time */
    void handOutBy(ToIntFunction<List<Delivery>> action) {
        handOut = action;
    }

    /** Takes one more. Where too many wait it is the caller who hands them out, so that whatever brings them is held back. */
    void take(Delivery broadcast) {
        waiting.add(broadcast);
        if (size.incrementAndGet() >= MOST || hurried) {
            round();
        } else {
            rounds.ask(Runnable::run, workers());
        }
    }

    /** Completes when all that were taken so far have been handed out. */
    CompletionStage<Void> handedOut() {
        if (size.get() == 0) {
            return CompletableFuture.completedStage(null);
        }
        CompletableFuture<Void> asker = new CompletableFuture<>();
        askers.add(asker);
        if (hurried) {
            round();
        } else {
            rounds.ask(Runnable::run, workers());
        }
        return asker;
    }

    /** Hands out all there are, and from now on each as it comes: the node is about to close its connections. */
    void hurry() {
        hurried = true;
        round();
    }

    private boolean isAsked() {
        return !waiting.isEmpty() || !askers.isEmpty();
    }

    private void round() {
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        for (CompletableFuture<Void> asker = askers.poll(); asker != null; asker = askers.poll()) {
            asked.add(asker);
        }
        try {
            handOutAll();
        } finally {
            asked.forEach(this::tell);
        }
    }

    private synchronized void handOutAll() {
        List<Delivery> all = all();
        try {
            latest = handOut.applyAsInt(all);
        } finally {
            size.addAndGet(-all.size()); // only now: until then somebody who asks has to wait
        }
    }

    private List<Delivery> all() {
        List<Delivery> all = new ArrayList<>();
        for (int left = size.get(); left > 0 && !waiting.isEmpty(); left--) {
            all.add(waiting.poll());
        }
        return all;
    }

    /** By another thread, as whoever asked goes on with it. */
    private void tell(CompletableFuture<Void> asker) {
        try {
            workers().execute(() -> asker.complete(null));
        } catch (RuntimeException stopping) {
            LOG.log(Level.FINE, "Nobody else has time", stopping);
            asker.complete(null);
        }
    }
}
