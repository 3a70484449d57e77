package io.tandem.bayeux.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Brings the events of one session that acknowledges to the Store, in the order in which they are given, and as many as there are with
 * one update. From there whoever holds the session gets them.
 */
final class Ledger {

    /** What has become of an event. */
    enum Outcome {
        KEPT,
        NOT_WANTED,
        NO_SESSION
    }

    /**
     * An event on its way to the Store, or another change of the session's record that has its place among them.
     *
     * @param text of the event; nothing if it is another change
     * @param patience how long it may wait for company, in milliseconds; negative for not at all
     * @param admission the record of the session with this event in mind; nothing if the session is not to have it
     * @param told what has become of it, or why that is not known
     */
    record Entry(
            Optional<String> text,
            long patience,
            Function<SessionRecord, Optional<SessionRecord>> admission,
            BiConsumer<Outcome, Throwable> told) {}

    /** The client has all events up to a number, and this batch. */
    record Receipt(long batch, long upTo) {}

    private static final int MOST_AT_ONCE = 64;

    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean bringing = new AtomicBoolean();
    private final AtomicReference<Receipt> receipt = new AtomicReference<>();
    private final SessionKeys keys;
    private final StoredRecords records;
    private final int most;
    private final Turns.Turn turn;

    /** For the session with a {@code clientId}. */
    Ledger(String id, StoredRecords records, SessionMeans means) {
        this.keys = SessionKeys.of(id);
        this.records = records;
        this.most = means.bounds().messages();
        this.turn = means.turns().turn(this::bring);
    }

    /**
     * Takes an event that is brought to the Store when its turn comes, with others that have come by then.
     *
     * @return false if more wait than fit: the session cannot go on
     */
    boolean takeInTurn(Entry entry) {
        if (!add(entry)) {
            return false;
        }
        turn.await();
        return true;
    }

    /** The same with one that is brought at once, after those that wait. */
    boolean take(Entry entry) {
        if (!add(entry)) {
            return false;
        }
        bring();
        return true;
    }

    /**
     * Changes the session's record after all that waits has been brought to the Store, and at once.
     *
     * @return whether it was changed: not if the session is over, or goes on at another node
     */
    CompletionStage<Boolean> change(UnaryOperator<SessionRecord> how) {
        CompletableFuture<Boolean> changed = new CompletableFuture<>();
        waiting.add(new Entry(Optional.empty(), 0, ifOwn(how), (outcome, failure) -> {
            if (failure == null) {
                changed.complete(outcome == Outcome.KEPT);
            } else {
                changed.completeExceptionally(failure);
            }
        }));
        bring();
        return changed;
    }

    /** What becomes of the record with an event that no other node may add to: nothing if the session goes on there. */
    Function<SessionRecord, Optional<SessionRecord>> ifOwn(UnaryOperator<SessionRecord> how) {
        return record -> Optional.of(record).filter(records::isOwn).map(how);
    }

    /** Notes that a batch is about to be sent; false if it must not be, as the session is not held here any more. */
    CompletionStage<Boolean> sent(long batch, long upTo) {
        return records.sent(keys, batch, upTo, takeReceipt());
    }

    /** Notes that a batch and what was before it has arrived; with the next update of the session, or by itself when its turn comes. */
    void acknowledged(long batch, long upTo) {
        receipt.set(new Receipt(batch, upTo));
        turn.await();
    }

    private Optional<Receipt> takeReceipt() {
        return Optional.ofNullable(receipt.getAndSet(null));
    }

    private boolean add(Entry entry) {
        if (size.incrementAndGet() > most) {
            size.decrementAndGet();
            return false;
        }
        waiting.add(entry);
        return true;
    }

    /** One thread at a time, so that their order stays; what another adds meanwhile is brought by this one. */
    private void bring() {
        while (hasSome() && bringing.compareAndSet(false, true)) {
            try {
                while (hasSome()) {
                    bring(next());
                }
            } finally {
                bringing.set(false);
            }
        }
    }

    private boolean hasSome() {
        return !waiting.isEmpty() || receipt.get() != null;
    }

    private List<Entry> next() {
        List<Entry> some = new ArrayList<>();
        while (some.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
            Entry entry = waiting.poll();
            some.add(entry);
            size.addAndGet(entry.text().isPresent() ? -1 : 0);
        }
        return some;
    }

    private void bring(List<Entry> entries) {
        CompletionStage<List<Outcome>> appended;
        try {
            appended = records.append(keys, entries, takeReceipt());
        } catch (RuntimeException refused) { // what was taken out must be told all the same
            appended = CompletableFuture.failedStage(refused);
        }
        appended.whenComplete((outcomes, failure) -> {
            for (int i = 0; i < entries.size(); i++) {
                entries.get(i).told().accept(failure == null ? outcomes.get(i) : null, failure);
            }
        });
    }
}
