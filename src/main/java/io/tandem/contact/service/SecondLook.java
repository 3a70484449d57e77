package io.tandem.contact.service;

import io.tandem.contact.model.Contact;
import io.tandem.store.Store;
import io.tandem.store.TimerName;
import io.tandem.store.Versioned;
import io.tandem.store.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks a while later whether what one of the nodes had to keep of a contact is kept. The timer is set by the update that made
 * it necessary, and rings on one node that lives, whichever have died since; it is set again until somebody could look. A
 * contact that the Store has no more is not looked at: that is so ten minutes after its end.
 *
 * <p>Contacts are looked at in batches, one at a time. {@value #MOST_WAITING} may wait for it, fewer than timers may ring on a
 * node at a time; others' turn comes later. Nothing here blocks.
 */
public final class SecondLook {

    /** Timers of contacts that have ended. */
    public static final String ENDED = "ended-kept";

    /** Timers of contacts in which something was written that a carrier fetches. */
    public static final String TEXTS = "texts-kept";

    /** From the end of a contact on. */
    static final Duration AFTER_END = Duration.ofSeconds(20);

    /** What was written to a user within so long has one timer, */
    private static final Duration TEXTS_TOGETHER = Duration.ofSeconds(4);

    /** which rings so long after that. */
    private static final Duration AFTER_TEXTS = Duration.ofSeconds(2);

    private static final int MOST_WAITING = 200;
    private static final int MOST_AT_ONCE = 50;
    private static final Logger LOG = Logger.getLogger(SecondLook.class.getName());

    private final Store store;
    private final Clock clock;
    private final Duration again;
    private final Executor workers;
    private final Consumer<List<Contact>> keeper;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private boolean looking;

    private record Turn(Contact contact, CompletableFuture<Void> over) {}

    /**
     * @param again after how long a look is tried again that was not possible
     * @param workers run the keeper
     * @param keeper looks, and keeps what is missing; blocks, and throws if it could not. May get a contact twice
     */
    public SecondLook(Store store, Clock clock, Duration again, Executor workers, Consumer<List<Contact>> keeper) {
        this.store = store;
        this.clock = clock;
        this.again = again;
        this.workers = workers;
        this.keeper = keeper;
    }

    /** From now on this node is one of those on which the timers of a kind ring. */
    public void at(String kind) {
        store.onTimer(kind, this::due);
    }

    /** To be looked at: a contact that has ended in this update. */
    static void afterEnd(Workspace workspace, long customerId, long contactId, Instant at) {
        workspace.setTimer(
                new TimerName(Floors.group(customerId), ENDED, Long.toString(contactId)), at.plus(AFTER_END));
    }

    /** To be looked at: a contact to whose user something was written in this update. */
    static void afterTexts(Workspace workspace, long customerId, long contactId, Instant at) {
        // More texts do not put it off, nor does each have a timer.
        long span = at.getEpochSecond() / TEXTS_TOGETHER.toSeconds();
        Instant end = Instant.ofEpochSecond((span + 1) * TEXTS_TOGETHER.toSeconds());
        workspace.setTimer(
                new TimerName(Floors.group(customerId), TEXTS, contactId + "/" + span), end.plus(AFTER_TEXTS));
    }

    private CompletionStage<Void> due(TimerName timer) {
        if (!places.tryAcquire()) {
            return putOff(timer);
        }
        long contactId = Long.parseLong(timer.id().split("/")[0]);
        return store.read(Floors.contact(Floors.customerOf(timer.group()), contactId))
                .thenCompose(found -> found.map(Versioned::state)
                        .map(this::look)
                        .orElseGet(() -> CompletableFuture.completedFuture(null)))
                .handle((done, failure) -> {
                    places.release();
                    return failure == null ? CompletableFuture.<Void>completedStage(null) : putOff(timer, failure);
                })
                .thenCompose(Function.identity());
    }

    private CompletionStage<Void> putOff(TimerName timer, Throwable failure) {
        LOG.log(Level.FINE, failure, () -> "To be looked at again: " + timer);
        return putOff(timer);
    }

    private CompletionStage<Void> putOff(TimerName timer) {
        Instant due = clock.instant().plus(again);
        return store.update(timer.group(), workspace -> {
            workspace.setTimer(timer, due);
            return null;
        });
    }

    private CompletableFuture<Void> look(Contact contact) {
        Turn turn = new Turn(contact, new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(turn);
            if (looking) {
                return turn.over();
            }
            looking = true;
        }
        lookAtNext();
        return turn.over();
    }

    private void lookAtNext() {
        List<Turn> batch = next();
        if (batch.isEmpty()) {
            return;
        }
        CompletableFuture.completedFuture(batch.stream().map(Turn::contact).toList())
                .thenAcceptAsync(keeper, workers)
                .whenComplete((done, failure) -> {
                    for (Turn turn : batch) {
                        if (failure == null) {
                            turn.over().complete(null);
                        } else {
                            turn.over().completeExceptionally(failure);
                        }
                    }
                    lookAtNext();
                });
    }

    private List<Turn> next() {
        List<Turn> batch = new ArrayList<>();
        synchronized (waiting) {
            while (!waiting.isEmpty() && batch.size() < MOST_AT_ONCE) {
                batch.add(waiting.remove());
            }
            looking = !batch.isEmpty();
        }
        return batch;
    }
}
