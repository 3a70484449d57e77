package io.tandem.telephony.loopback;

import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The calls that this node carries: those that go on, and the last that are over. Has the work of each call done in order. A call
 * is forgotten by its own work, and only with an empty mailbox, so that no work is lost to a call that has just ended.
 */
final class Calls {

    /** How many calls that are over can still be looked at. */
    static final int MOST_OVER = 100;

    /** How many instructions may wait for one call. */
    static final int MOST_WAITING = 1_000;

    /** How much may wait when something else than an instruction comes: no far end can keep the instructions out. */
    static final int MOST_WAITING_ELSE = MOST_WAITING / 2;

    private static final Logger LOG = Logger.getLogger(Calls.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** What became of work that was handed in. */
    enum Taken {
        /** It will be done. */
        YES,
        /** There is no such call, and none was to be made or there is no room for it. */
        NO_CALL,
        /** Too much work waits for this call. */
        OVERLOAD
    }

    private final Map<Long, Call> live = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Deque<Call> over = new ArrayDeque<>();
    private final Executor executor;
    private final Alarms alarms;
    private final int most;
    private final BooleanSupplier allowed;
    private final Consumer<Call> afterWork;

    /**
     * @param means who does the work, and how many calls may go on at the same time
     * @param afterWork done for a call after each piece of work
     */
    Calls(Means means, Consumer<Call> afterWork) {
        this.executor = means.executor();
        this.alarms = means.alarms();
        this.most = means.mostCalls();
        this.allowed = means.inOffice();
        this.afterWork = afterWork;
    }

    /** How many calls go on. */
    int size() {
        return count.get();
    }

    /** Whether so many more calls may begin. */
    boolean hasRoomFor(int more) {
        return count.get() + more <= most;
    }

    /** A call that goes on. */
    Optional<Call> findLive(long contactId) {
        return Optional.ofNullable(live.get(contactId));
    }

    /** A call that goes on or is over not long since. */
    Optional<Call> find(long contactId) {
        return findLive(contactId)
                .or(() ->
                        recent().stream().filter(call -> call.id() == contactId).findFirst());
    }

    /** So many calls: first those that go on, the newest first; then those that are over, the last first. */
    List<Call> list(int limit) {
        List<Call> all = new ArrayList<>(live.values());
        all.sort(Comparator.comparingLong(Call::id).reversed());
        all.addAll(recent());
        return all.stream().limit(limit).toList();
    }

    /** Has work done for a call that goes on. */
    Taken submit(long contactId, int limit, Consumer<Call> work) {
        return submit(contactId, Optional.empty(), false, limit, work);
    }

    /**
     * Has work done for a call, which begins with it if need be.
     *
     * @param held whether a call that begins is to wait for {@link #admit}
     */
    Taken submitOrBegin(long contactId, long customerId, boolean held, Consumer<Call> work) {
        return submit(contactId, Optional.of(customerId), held, MOST_WAITING, work);
    }

    /** Begins a call by work that comes before all that was handed in for it; ends the wait for it. */
    void admit(long contactId, long customerId, Consumer<Call> work) {
        serve(live.compute(contactId, (id, known) -> {
            Call call = known == null ? begin(id, customerId) : known;
            call.mailbox().offerFirst(() -> work(call, work));
            call.mailbox().letGo();
            return call;
        }));
    }

    /** Ends the wait of a call that nobody admitted. */
    void letGo(long contactId) {
        findLive(contactId).ifPresent(call -> {
            call.mailbox().letGo();
            serve(call);
        });
    }

    /** Has work done for a call that goes on, in place of everything that waits. */
    void submitInstead(long contactId, Consumer<Call> work) {
        findLive(contactId).ifPresent(call -> {
            call.mailbox().replaceAll(() -> work(call, work));
            serve(call);
        });
    }

    /** A call goes on here that was kept, by work that comes before all else. */
    void restore(KeptCall kept, Consumer<Call> work) {
        serve(live.compute(kept.id(), (id, known) -> {
            Call call = known == null ? begin(id, kept.customerId()) : known;
            call.restore(kept);
            call.mailbox().offerFirst(() -> work(call, work));
            return call;
        }));
    }

    /** All calls go on elsewhere, and nothing is remembered of those that are over. */
    void dismissAll() {
        live.keySet()
                .forEach(id -> live.computeIfPresent(id, (same, call) -> {
                    count.decrementAndGet();
                    call.mailbox().end(call::dismiss);
                    return null;
                }));
        synchronized (over) {
            over.clear();
        }
    }

    private Taken submit(long contactId, Optional<Long> customerId, boolean held, int limit, Consumer<Call> work) {
        Taken[] taken = {Taken.NO_CALL};
        Call busy = live.compute(contactId, (id, known) -> {
            if (known == null && (customerId.isEmpty() || !hasRoomFor(1))) {
                return null;
            }
            Call call = known == null ? begin(id, customerId.get()) : known;
            if (known == null && held) {
                call.mailbox().hold();
            }
            taken[0] = call.mailbox().offer(() -> work(call, work), limit) ? Taken.YES : Taken.OVERLOAD;
            return call;
        });
        if (busy != null) {
            serve(busy);
        }
        return taken[0];
    }

    private Call begin(long contactId, long customerId) {
        count.incrementAndGet();
        Mailbox mailbox = new Mailbox(executor, () -> alarms.set(PAUSE, () -> serveLater(contactId)), allowed);
        return new Call(contactId, customerId, mailbox);
    }

    private void serveLater(long contactId) {
        findLive(contactId).ifPresent(this::serve);
    }

    private void serve(Call call) {
        call.mailbox().serve();
    }

    private void work(Call call, Consumer<Call> work) {
        guarded(call, work);
        guarded(call, afterWork);
        if (call.isOver()) {
            forget(call);
        }
    }

    private static void guarded(Call call, Consumer<Call> work) {
        try {
            work.accept(call);
        } catch (RuntimeException thrown) {
            LOG.log(Level.WARNING, thrown, () -> "Work on call " + call.id() + " failed");
        }
    }

    private void forget(Call call) {
        live.computeIfPresent(call.id(), (id, known) -> {
            if (known != call || !call.mailbox().isEmpty()) {
                return known;
            }
            count.decrementAndGet();
            if (!call.legs().isEmpty()) {
                remember(call);
            }
            return null;
        });
    }

    private void remember(Call call) {
        synchronized (over) {
            over.addFirst(call);
            if (over.size() > MOST_OVER) {
                over.removeLast();
            }
        }
    }

    private List<Call> recent() {
        synchronized (over) {
            return List.copyOf(over);
        }
    }
}
