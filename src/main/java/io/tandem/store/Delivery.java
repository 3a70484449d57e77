package io.tandem.store;

/**
 * One event as a subscriber gets it.
 *
 * @param topic the stream it came by
 * @param epoch tells one life of the stream from the next: offsets of different epochs do not compare
 * @param offset place in the stream, 1 for the first event, without gaps
 * @param event what was published
 */
public record Delivery(Topic topic, String epoch, long offset, Object event) {

    /** Stands in an epoch before the number of times that this node has missed events. */
    public static final char MISSED = '~';

    /**
     * The life of the stream itself, the same on all nodes: what is kept of a place for another node goes by it. The epoch shows
     * besides whether this node has missed events.
     */
    public String life() {
        int cut = epoch.indexOf(MISSED);
        return cut < 0 ? epoch : epoch.substring(0, cut);
    }
}
