package io.tandem.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one run of a transition has seen and wants changed, recorded for a Store to commit. Used by one thread at a time.
 *
 * @param <V> what the Store knows of a key: a state with its version
 */
public abstract class RecordedWorkspace<V> implements Workspace {

    /** The life of what lasts until it is removed. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    /** Longer lives count as no limit; far enough below the range of {@code long} that a time can be added. */
    private static final Duration LONGEST_LIFE = Duration.ofMillis(Long.MAX_VALUE / 4);

    /** One key that was touched: what was there at the first touch, and what shall be there. */
    public static final class Touch<V> {
        private final V seen;
        private Object state;
        private long life = FOR_EVER;
        private boolean written;
        private boolean removed;
        private int puts;

        private Touch(V seen, Object state) {
            this.seen = seen;
            this.state = state;
        }

        private void write(Object newState, long newLife) {
            state = newState;
            life = newLife;
            written = true;
        }

        /** What another update wants after this one. */
        private void follow(Touch<V> next) {
            write(next.state, next.life);
            removed |= next.state == null;
            puts = next.state == null ? 0 : puts + 1;
        }

        /** What was there at the first touch. */
        public V seen() {
            return seen;
        }

        /** Whether the update put or removed something here. */
        public boolean isWritten() {
            return written;
        }

        /** What shall be there; null for nothing. */
        public Object state() {
            return state;
        }

        /** Whether one of several updates removed what was there. */
        public boolean isRemoved() {
            return removed;
        }

        /** How many of several updates put something here, since it was there or was removed. */
        public int puts() {
            return puts;
        }

        /** For how many milliseconds, or {@link #FOR_EVER}. */
        public long life() {
            return life;
        }

        /**
         * When it is over.
         *
         * @param now milliseconds of the clock
         * @return milliseconds of the clock, or {@link #FOR_EVER}
         */
        public long expiry(long now) {
            return life == FOR_EVER ? FOR_EVER : now + life;
        }
    }

    /** One event to be published. */
    public record Published(Topic topic, Object event) {}

    private final String group;
    private final Map<Key<?>, Touch<V>> touches = new LinkedHashMap<>();
    private final List<Published> events = new ArrayList<>(2);
    private final Map<TimerName, Optional<Instant>> timers = new LinkedHashMap<>(2);
    private IllegalArgumentException refusal;

    /** @param group of the update: it may touch nothing else */
    protected RecordedWorkspace(String group) {
        this.group = group;
    }

    /** What there is under a key, as far as this Store knows; null is passed on to {@link #state}. */
    protected abstract V look(Key<?> key);

    /** The state in what there is; null for nothing. */
    protected abstract Object state(V seen);

    @Override
    public final <S> Optional<S> get(Key<S> key) {
        return Optional.ofNullable(key.type().cast(touch(key).state));
    }

    @Override
    public final <S> void put(Key<S> key, S state) {
        touch(key).write(Objects.requireNonNull(state), FOR_EVER);
    }

    @Override
    public final <S> void put(Key<S> key, S state, Duration life) {
        if (life.isZero() || life.isNegative()) {
            throw new IllegalArgumentException("A life of " + life + " is not longer than nothing");
        }
        touch(key).write(Objects.requireNonNull(state), millis(life));
    }

    @Override
    public final void remove(Key<?> key) {
        touch(key).write(null, FOR_EVER);
    }

    @Override
    public final void publish(Topic topic, Object event) {
        events.add(new Published(Objects.requireNonNull(topic), Objects.requireNonNull(event)));
    }

    @Override
    public final void setTimer(TimerName timer, Instant due) {
        requireGroup(timer.group());
        timers.put(timer, Optional.of(due));
    }

    @Override
    public final void cancelTimer(TimerName timer) {
        requireGroup(timer.group());
        timers.put(timer, Optional.empty());
    }

    /** Why the whole update must be refused, even if the transition went on regardless; null if there is no reason. */
    public final IllegalArgumentException refusal() {
        return refusal;
    }

    /** In the order in which they were touched. */
    public final Map<Key<?>, Touch<V>> touches() {
        return touches;
    }

    /** In the order in which they were published. */
    public final List<Published> events() {
        return events;
    }

    /** When each is due; nothing for those to be taken back. */
    public final Map<TimerName, Optional<Instant>> timers() {
        return timers;
    }

    /**
     * Takes in what another workspace of the same group has recorded, which sees what this one wants.
     *
     * @param changes whether it may change anything; else only what it has looked at counts
     */
    public final void take(RecordedWorkspace<V> other, boolean changes) {
        other.touches.forEach((key, touch) -> {
            // What is written here already the other has not looked up itself.
            Touch<V> own = touches.computeIfAbsent(key, first -> new Touch<>(touch.seen, state(touch.seen)));
            if (changes && touch.written) {
                own.follow(touch);
            }
        });
        if (changes) {
            events.addAll(other.events);
            timers.putAll(other.timers);
        }
    }

    /** The group that the update is of. */
    protected final String group() {
        return group;
    }

    private Touch<V> touch(Key<?> key) {
        Touch<V> touch = touches.get(key);
        if (touch == null) {
            requireGroup(key.group());
            V seen = look(key);
            touch = new Touch<>(seen, state(seen));
            touches.put(key, touch);
        }
        return touch;
    }

    private void requireGroup(String touched) {
        if (!touched.equals(group)) {
            refusal = new IllegalArgumentException(
                    "Something of group " + touched + " touched by an update of group " + group);
            throw refusal;
        }
    }

    private static long millis(Duration life) {
        if (life.compareTo(LONGEST_LIFE) > 0) {
            return FOR_EVER;
        }
        // Upwards, so that a life below a millisecond is not over before it began.
        long millis = life.toMillis();
        return Duration.ofMillis(millis).equals(life) ? millis : millis + 1;
    }
}
