package io.tandem.store.redis;

import io.tandem.store.Key;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.store.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What one run of a transition has seen and wants changed. Used by one thread at a time. */
final class RedisWorkspace implements Workspace {

    /** Longer lives count as no limit; far enough below the range of {@code long} that a time can be added. */
    private static final Duration LONGEST_LIFE = Duration.ofMillis(Long.MAX_VALUE / 4);

    /** One key that was touched: what was there at the first touch, and what shall be there. */
    static final class Touch {
        private final Seen seen;
        private final boolean live;
        private Object state;
        private long life = Seen.NEVER;
        private boolean written;

        private Touch(Seen seen, boolean live) {
            this.seen = seen;
            this.live = live;
            this.state = live ? seen.state() : null;
        }

        private void write(Object newState, long newLife) {
            state = newState;
            life = newLife;
            written = true;
        }

        Seen seen() {
            return seen;
        }

        boolean isWritten() {
            return written;
        }

        /** What shall be there; null for nothing. */
        Object state() {
            return state;
        }

        /** For how many milliseconds, or {@link Seen#NEVER}. */
        long life() {
            return life;
        }

        long nextVersion() {
            return live ? seen.version() + 1 : 1;
        }
    }

    /** One event to be published. */
    record Published(Topic topic, Object event) {}

    private final String group;
    private final Function<Key<?>, Seen> last;
    private final long now;
    private final Map<Key<?>, Touch> touches = new LinkedHashMap<>();
    private final List<Published> events = new ArrayList<>(2);
    private final Map<TimerName, Optional<Instant>> timers = new LinkedHashMap<>(2);
    private IllegalArgumentException refusal;

    /**
     * @param last what was last seen under a key, as far as is known here
     * @param now milliseconds of the clock
     */
    RedisWorkspace(String group, Function<Key<?>, Seen> last, long now) {
        this.group = group;
        this.last = last;
        this.now = now;
    }

    @Override
    public <S> Optional<S> get(Key<S> key) {
        return Optional.ofNullable(key.type().cast(touch(key).state));
    }

    @Override
    public <S> void put(Key<S> key, S state) {
        touch(key).write(Objects.requireNonNull(state), Seen.NEVER);
    }

    @Override
    public <S> void put(Key<S> key, S state, Duration life) {
        if (life.isZero() || life.isNegative()) {
            throw new IllegalArgumentException("A life of " + life + " is not longer than nothing");
        }
        touch(key).write(Objects.requireNonNull(state), millis(life));
    }

    @Override
    public void remove(Key<?> key) {
        touch(key).write(null, Seen.NEVER);
    }

    @Override
    public void publish(Topic topic, Object event) {
        events.add(new Published(Objects.requireNonNull(topic), Objects.requireNonNull(event)));
    }

    @Override
    public void setTimer(TimerName timer, Instant due) {
        requireGroup(timer.group());
        timers.put(timer, Optional.of(due));
    }

    @Override
    public void cancelTimer(TimerName timer) {
        requireGroup(timer.group());
        timers.put(timer, Optional.empty());
    }

    /** Why the whole update must be refused, even if the transition went on regardless; null if there is no reason. */
    IllegalArgumentException refusal() {
        return refusal;
    }

    /** In the order in which they were touched. */
    Map<Key<?>, Touch> touches() {
        return touches;
    }

    List<Published> events() {
        return events;
    }

    Map<TimerName, Optional<Instant>> timers() {
        return timers;
    }

    /** When what is put with this life is over. */
    long expiry(long life) {
        return life == Seen.NEVER ? Seen.NEVER : now + life;
    }

    private Touch touch(Key<?> key) {
        Touch touch = touches.get(key);
        if (touch == null) {
            requireGroup(key.group());
            Seen seen = last.apply(key);
            touch = new Touch(seen, seen.isLive(now));
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
            return Seen.NEVER;
        }
        // Upwards, so that a life below a millisecond is not over before it began.
        long millis = life.toMillis();
        return Duration.ofMillis(millis).equals(life) ? millis : millis + 1;
    }
}
