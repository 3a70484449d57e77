package io.tandem.store.local;

import io.tandem.store.Key;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.store.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one run of a transition has seen and wants changed. Used by one thread. */
final class LocalWorkspace implements Workspace {

    /** Longer lives count as no limit; far enough below the range of {@code long} that a time can be added. */
    private static final Duration LONGEST_LIFE = Duration.ofMillis(Long.MAX_VALUE / 2);

    /** One key that was touched: what was there at the first touch, and what shall be there. */
    private static final class Touch {
        private final Cell seen;
        private Object state;
        private long life = Cell.NEVER;
        private boolean written;

        private Touch(Cell seen) {
            this.seen = seen;
            this.state = seen == null ? null : seen.state;
        }

        private void write(Object newState, long newLife) {
            state = newState;
            life = newLife;
            written = true;
        }
    }

    private record Event(Topic topic, Object content) {}

    private final String group;
    private final Cells cells;
    private final long now;
    private final Map<Key<?>, Touch> touches = new HashMap<>();
    private final List<Event> events = new ArrayList<>(2);
    private final Map<TimerName, Optional<Instant>> timers = new LinkedHashMap<>(2);
    private IllegalArgumentException refusal;

    LocalWorkspace(String group, Cells cells, long now) {
        this.group = group;
        this.cells = cells;
        this.now = now;
    }

    @Override
    public <S> Optional<S> get(Key<S> key) {
        return Optional.ofNullable(key.type().cast(touch(key).state));
    }

    @Override
    public <S> void put(Key<S> key, S state) {
        touch(key).write(Objects.requireNonNull(state), Cell.NEVER);
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
        touch(key).write(null, Cell.NEVER);
    }

    @Override
    public void publish(Topic topic, Object event) {
        events.add(new Event(Objects.requireNonNull(topic), Objects.requireNonNull(event)));
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

    /** Whether everything that was touched is still as it was seen. */
    boolean isCurrent(long then) {
        for (var entry : touches.entrySet()) {
            if (cells.live(entry.getKey(), then) != entry.getValue().seen) {
                return false;
            }
        }
        return true;
    }

    /** Makes the writes take effect. */
    void apply(long then) {
        touches.forEach((key, touch) -> {
            if (touch.written && touch.state == null) {
                cells.remove(key);
            } else if (touch.written) {
                cells.put(key, touch.seen, touch.state, touch.life == Cell.NEVER ? Cell.NEVER : then + touch.life);
            }
        });
    }

    /** Sets the timers and takes them back. */
    void applyTo(LocalTimers target) {
        timers.forEach(
                (timer, due) -> due.ifPresentOrElse(instant -> target.set(timer, instant), () -> target.cancel(timer)));
    }

    /**
     * Appends the events to their streams.
     *
     * @return the streams that have something to deliver now
     */
    List<TopicStream> appendTo(Topics topics) {
        List<TopicStream> appended = List.of();
        for (Event event : events) {
            TopicStream stream = topics.stream(event.topic);
            if (stream != null && stream.append(event.content)) {
                if (appended.isEmpty()) {
                    appended = new ArrayList<>(events.size());
                }
                appended.add(stream);
            }
        }
        return appended;
    }

    private Touch touch(Key<?> key) {
        Touch touch = touches.get(key);
        if (touch == null) {
            requireGroup(key.group());
            touch = new Touch(cells.live(key, now));
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
            return Cell.NEVER;
        }
        // Upwards, so that a life below a millisecond is not over before it began.
        long millis = life.toMillis();
        return Duration.ofMillis(millis).equals(life) ? millis : millis + 1;
    }
}
