package io.tandem.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one update sees and what it wants changed. Reads show the update's own writes. Nothing of it is visible to others
 * before the whole update has been committed.
 */
public interface Workspace {

    /** The state under a key as this update sees it. */
    <S> Optional<S> get(Key<S> key);

    /** Sets the state under a key. */
    <S> void put(Key<S> key, S state);

    /**
     * Sets the state under a key for a limited time; afterwards it is gone as if removed.
     *
     * @param life how long it lasts from the commit on, unless put again; counted in milliseconds, begun ones as whole
     * @throws IllegalArgumentException if the life is not longer than nothing
     */
    <S> void put(Key<S> key, S state, Duration life);

    /** Removes the state under a key. */
    void remove(Key<?> key);

    /** Publishes an event when the update is committed: after all events of earlier updates, in the order of the calls. */
    void publish(Topic topic, Object event);

    /**
     * Sets a timer when the update is committed, in place of one of the same name.
     *
     * @param due when it rings, by the injected clock; at once if that is over
     */
    void setTimer(TimerName timer, Instant due);

    /** Takes a timer back when the update is committed; without effect if it is not set. */
    void cancelTimer(TimerName timer);
}
