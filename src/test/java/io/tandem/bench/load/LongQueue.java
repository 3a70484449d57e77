package io.tandem.bench.load;

/** Numbers in their order, without an object for each. */
final class LongQueue {

    private long[] ring = new long[4];
    private int head;
    private int size;

    void add(long value) {
        if (size == ring.length) {
            long[] larger = new long[2 * size];
            for (int i = 0; i < size; i++) {
                larger[i] = ring[(head + i) % size];
            }
            ring = larger;
            head = 0;
        }
        ring[(head + size++) % ring.length] = value;
    }

    long poll() {
        if (size == 0) {
            throw new IllegalStateException("more answers than questions");
        }
        long value = ring[head];
        head = (head + 1) % ring.length;
        size--;
        return value;
    }
}
