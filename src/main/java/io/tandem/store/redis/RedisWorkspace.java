package io.tandem.store.redis;

import io.tandem.store.Key;
import io.tandem.store.RecordedWorkspace;
import java.util.function.Function;

/** Updates of what this node knows, which may be old or nothing. */
final class RedisWorkspace extends RecordedWorkspace<Seen> {

    private final Function<Key<?>, Seen> last;
    private final long now;

    /**
     * @param last what was last seen under a key, as far as is known here
     * @param now milliseconds of the clock
     */
    RedisWorkspace(String group, Function<Key<?>, Seen> last, long now) {
        super(group);
        this.last = last;
        this.now = now;
    }

    @Override
    protected Seen look(Key<?> key) {
        return last.apply(key);
    }

    @Override
    protected Object state(Seen seen) {
        return seen.isLive(now) ? seen.state() : null;
    }

    /** A workspace of one of the updates: it sees what those before it want. {@link #take} takes it in. */
    RedisWorkspace part() {
        return new RedisWorkspace(group(), this::present, now);
    }

    /** Whether nothing was looked at, and nothing shall change. */
    boolean isIdle() {
        return touches().isEmpty() && events().isEmpty() && timers().isEmpty();
    }

    private Seen present(Key<?> key) {
        Touch<Seen> touch = touches().get(key);
        if (touch == null) {
            return last.apply(key);
        }
        Seen seen = touch.seen();
        return touch.isWritten() ? new Seen(seen.stamp(), seen.version(), FOR_EVER, touch.state(), seen.size()) : seen;
    }

    /** When what is written is over: milliseconds of the clock, or {@link #FOR_EVER}. */
    long expiry(Touch<Seen> touch) {
        return touch.expiry(now);
    }

    /** The version of what is written: each of the updates that put it counts. */
    long nextVersion(Touch<Seen> touch) {
        boolean anew = touch.isRemoved() || !touch.seen().isLive(now);
        return (anew ? 0 : touch.seen().version()) + touch.puts();
    }
}
