package io.tandem.bench.load;

import java.util.Arrays;

/**
 * Counts what was published and where it arrived. Each session should get each publisher's publications once and in their order.
 * Publications of a publisher are numbered from 0.
 */
final class Arrivals {

    /** How many publications of one publisher may be under way. */
    static final int MOST = 1 << 15;

    private final int publishers;
    private final long[] next;
    private final long[] seen;
    private final long[] due;
    private final int[] missing;
    private long expected;
    private long arrived;
    private long doubled;
    private long open;

    Arrivals(int sessions, int publishers) {
        this.publishers = publishers;
        next = new long[publishers];
        seen = new long[sessions * publishers];
        Arrays.fill(seen, -1);
        due = new long[publishers * MOST];
        missing = new int[publishers * MOST];
    }

    /**
     * The number of what a publisher is about to publish to so many receivers, meant to be so then.
     *
     * @throws IllegalStateException if too much is under way to be counted
     */
    long publish(int publisher, int receivers, long intendedNanos) {
        long sequence = next[publisher]++;
        int place = place(publisher, sequence);
        if (missing[place] > 0) {
            throw new IllegalStateException("more under way than can be counted: the server does not follow");
        }
        missing[place] = receivers;
        due[place] = intendedNanos;
        expected += receivers;
        open++;
        return sequence;
    }

    /** One came to a session: whether it counts, and has not come before or after one that is younger. */
    boolean arrive(int session, int publisher, long sequence) {
        int slot = session * publishers + publisher;
        if (sequence <= seen[slot]) {
            doubled++;
            return false;
        }
        seen[slot] = sequence;
        arrived++;
        if (--missing[place(publisher, sequence)] == 0) {
            open--;
        }
        return true;
    }

    /** When one was meant to be published; to be asked as long as few younger ones were published. */
    long due(int publisher, long sequence) {
        return due[place(publisher, sequence)];
    }

    /** Whether one has arrived at all its receivers. */
    boolean complete(int publisher, long sequence) {
        return missing[place(publisher, sequence)] == 0;
    }

    /** How many arrivals count. */
    long arrived() {
        return arrived;
    }

    /** How many arrivals are still to come. */
    long outstanding() {
        return expected - arrived;
    }

    /** How many came again, or too late. */
    long doubled() {
        return doubled;
    }

    /** How many publications have not arrived everywhere. */
    long open() {
        return open;
    }

    private static int place(int publisher, long sequence) {
        return publisher * MOST + (int) (sequence % MOST);
    }
}
