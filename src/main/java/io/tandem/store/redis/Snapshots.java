package io.tandem.store.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tandem.store.Key;

/**
 * What this node has last seen under keys. It need not be so any more: an update that builds on it finds out, and is run
 * again on what is there.
 */
final class Snapshots {

    /** Most characters of states, as JSON, that are held. */
    private static final long MOST = 32_000_000;

    private static final int OVERHEAD = 200;

    private final Cache<Key<?>, Seen> seen = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key<?> key, Seen state) -> OVERHEAD + state.size())
            .build();

    /** What was last seen; nothing if that is not known. */
    Seen last(Key<?> key) {
        Seen known = seen.getIfPresent(key);
        return known == null ? Seen.NOTHING : known;
    }

    void saw(Key<?> key, Seen state) {
        if (state.state() == null) {
            seen.invalidate(key);
        } else {
            seen.put(key, state);
        }
    }

    void clear() {
        seen.invalidateAll();
    }
}
