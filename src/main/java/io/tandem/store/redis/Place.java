package io.tandem.store.redis;

/**
 * A place in the log of a partition.
 *
 * @param life that of the partition; the log of another life is another one
 * @param millis first part of the entry's number in Redis
 * @param sequence second part
 */
record Place(String life, long millis, long sequence) {

    /** Before the first entry of a life. */
    static Place before(String life) {
        return new Place(life, 0, 0);
    }

    static Place of(String life, String id) {
        int dash = id.indexOf('-');
        return new Place(life, Long.parseLong(id.substring(0, dash)), Long.parseLong(id.substring(dash + 1)));
    }

    /** As Redis numbers it. */
    String id() {
        return millis + "-" + sequence;
    }

    /** Whether it comes later; what is in another life does. */
    boolean isAfter(Place other) {
        if (!life.equals(other.life)) {
            return true;
        }
        return millis != other.millis ? millis > other.millis : sequence > other.sequence;
    }
}
