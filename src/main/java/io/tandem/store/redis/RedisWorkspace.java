package io.tandem.store.redis;

import io.tandem.store.Key;
import io.tandem.store.RecordedWorkspace;
import java.util.function.Function;

/** An update of what this node knows, which may be old or nothing. */
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

    /** When what is written is over: milliseconds of the clock, or {@link #FOR_EVER}. */
    long expiry(Touch<Seen> touch) {
        return touch.expiry(now);
    }

    /** The version of what is written. */
    long nextVersion(Touch<Seen> touch) {
        return touch.seen().isLive(now) ? touch.seen().version() + 1 : 1;
    }
}
