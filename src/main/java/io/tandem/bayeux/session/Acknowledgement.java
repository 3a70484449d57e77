package io.tandem.bayeux.session;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which events each answered connect brought, by the numbers of the acknowledgement extension (spec 18). Guarded by its
 * session's lock.
 */
final class Acknowledgement {

    private NavigableMap<Long, Long> lastOfBatch = Collections.emptyNavigableMap();
    private long lastBatch;
    private long lastEvent;

    /** Goes on after the progress that another has made. */
    Acknowledgement(Progress before) {
        this.lastBatch = before.lastBatch();
        if (!before.lastOfBatch().isEmpty()) {
            this.lastOfBatch = new TreeMap<>(before.lastOfBatch());
        }
    }

    /** Number of the batch that brings events up to a number; zero events also make a batch. */
    long next(long upTo) {
        lastBatch++;
        if (upTo > lastEvent) {
            lastEvent = upTo;
            if (lastOfBatch.isEmpty()) {
                lastOfBatch = new TreeMap<>(); // not before: most clients do not acknowledge
            }
            lastOfBatch.put(lastBatch, upTo);
        }
        return lastBatch;
    }

    /** The last event that a client has when it has a batch; 0 if that is not known any more. */
    long received(long batch) {
        lastBatch = Math.max(lastBatch, batch);
        Map.Entry<Long, Long> entry = lastOfBatch.floorEntry(batch);
        if (entry == null) {
            return 0;
        }
        lastOfBatch.headMap(batch, true).clear();
        return entry.getValue();
    }
}
