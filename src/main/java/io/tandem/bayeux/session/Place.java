package io.tandem.bayeux.session;

/**
 * How far the stream of broadcasts has come.
 *
 * @param epoch tells one life of the stream from the next
 * @param offset of the last broadcast
 */
record Place(String epoch, long offset) {

    /** Whether this is the place of the broadcast that comes next after another. */
    boolean follows(Place other) {
        return epoch.equals(other.epoch) && offset == other.offset + 1;
    }

    /** Whether it does not come after another place of the same life of the stream. */
    boolean isNotAfter(Place other) {
        return epoch.equals(other.epoch) && offset <= other.offset;
    }
}
