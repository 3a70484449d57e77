package io.tandem.store;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * State of all nodes. No call blocks: what takes time completes its stage later. A stage fails with
 * {@link StoreException} when the store could not be reached, or gave no answer in time: then the change was made as a whole
 * or not at all, and the caller must not assume that it was.
 */
public interface Store {

    /**
     * Whether other nodes see what is kept here. If not it is gone when this node is, and what only another node would read
     * need not be kept.
     */
    boolean isShared();

    /**
     * Runs one atomic update: all its writes and events take effect, or none.
     *
     * @param group unit of consistency; every key the transition touches must belong to it, else the stage fails with
     *     {@link IllegalArgumentException}
     * @return what the transition returned, after the commit; its events may be delivered earlier or later. Fails with
     *     what the transition threw
     */
    <R> CompletionStage<R> update(String group, Transition<R> transition);

    /** Reads one state outside any update. */
    <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key);

    /**
     * The next number of a sequence: 1 and upwards, each given once on all nodes together; gaps are possible.
     *
     * @param sequence name of the sequence, for example {@code session}
     */
    CompletionStage<Long> next(String sequence);

    /**
     * Makes sure that a sequence gives only numbers above one that is known to be taken, for example by records that outlive
     * the store.
     */
    CompletionStage<Void> advance(String sequence, long taken);

    /**
     * Subscribes to a topic: everything published by updates that commit after this call is delivered, in order, on any
     * thread and one event at a time. All subscribers of a topic, on all nodes, see the same order; for updates of one group
     * it is the order of their commits. A subscriber may update in turn: what that publishes comes after the event it is at.
     *
     * <p>A topic that nobody subscribes to may lose its place: the next subscription then sees a new epoch. So does one that
     * missed events because the store lost them, or the node was cut off from it for too long.
     */
    Subscription subscribe(Topic topic, Subscriber subscriber);

    /**
     * Says what to do when timers of a kind ring. Each timer rings on one node, at least once, and is gone when the handler's
     * stage has completed; if the stage fails it rings again. One handler for each kind, set before its first timer is due.
     */
    void onTimer(String kind, TimerHandler handler);

    /** Asks whether the store can be reached; fails with {@link StoreException} if not. */
    CompletionStage<Void> probe();
}
