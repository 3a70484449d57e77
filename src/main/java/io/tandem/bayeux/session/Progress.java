package io.tandem.bayeux.session;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How far a client that acknowledges has come (spec 18).
 *
 * @param lastEvent number of the last event there is for it
 * @param lastAcknowledged number of the last event that it has
 * @param lastBatch number of the last batch that brought events
 * @param lastOfBatch last event of each batch that is not acknowledged
 */
public record Progress(long lastEvent, long lastAcknowledged, long lastBatch, Map<Long, Long> lastOfBatch) {

    static final Progress NONE = new Progress(0, 0, 0, Map.of());

    /** There is one more event. */
    Progress oneMore() {
        return new Progress(lastEvent + 1, lastAcknowledged, lastBatch, lastOfBatch);
    }

    /** A batch is sent. */
    Progress sent(long batch, long upTo) {
        NavigableMap<Long, Long> batches = new TreeMap<>(lastOfBatch);
        // Not for what is delivered again: a client that never acknowledges must not make the list grow.
        if (batches.isEmpty() || batches.lastEntry().getValue() < upTo) {
            batches.put(batch, upTo);
        }
        return new Progress(lastEvent, lastAcknowledged, Math.max(lastBatch, batch), batches);
    }

    /** A batch and what was before it has arrived. */
    Progress acknowledged(long batch, long upTo) {
        NavigableMap<Long, Long> batches = new TreeMap<>(lastOfBatch);
        batches.headMap(batch, true).clear();
        return new Progress(lastEvent, Math.max(lastAcknowledged, upTo), lastBatch, batches);
    }
}
