package io.tandem.bench.load;

import java.util.Arrays;

/**
 * Counts what was published and where it arrived. Each session should get each publisher's publications once and in their order.
 * To be used on the clients' thread alone.
 */
final class Tally implements BayeuxSession.Listener {

    /** How many publications of one publisher may be under way. */
    static final int MOST = 1 << 15;

    private final int sessions;
    private final int publishers;
    private final long[] next;
    private final long[] seen;
    private final long[] due;
    private final int[] missing;
    private final Completed completed;
    private long published;
    private long arrived;
    private long doubled;
    private long open;
    private Latencies latencies = new Latencies();
    private String trouble;

    /** Hears that a publication has arrived everywhere. */
    interface Completed {

        /** One of that publisher's. */
        void by(int publisher);
    }

    Tally(int sessions, int publishers, Completed completed) {
        this.sessions = sessions;
        this.publishers = publishers;
        this.completed = completed;
        next = new long[publishers];
        seen = new long[sessions * publishers];
        Arrays.fill(seen, -1);
        due = new long[publishers * MOST];
        missing = new int[publishers * MOST];
    }

    /** The number of what a publisher is about to publish, meant to be so then. */
    long publish(int publisher, long intendedNanos) {
        long sequence = next[publisher]++;
        int place = place(publisher, sequence);
        if (missing[place] > 0) {
            throw new IllegalStateException("more under way than can be counted: the server does not follow");
        }
        missing[place] = sessions;
        due[place] = intendedNanos;
        published++;
        open++;
        return sequence;
    }

    @Override
    public void event(int session, int publisher, long sequence) {
        int slot = session * publishers + publisher;
        if (sequence <= seen[slot]) {
            doubled++;
            return;
        }
        seen[slot] = sequence;
        arrived++;
        int place = place(publisher, sequence);
        latencies.add(System.nanoTime() - due[place]);
        if (--missing[place] == 0) {
            open--;
            completed.by(publisher);
        }
    }

    @Override
    public void trouble(String what) {
        trouble = what;
    }

    long arrived() {
        return arrived;
    }

    /** Whether everything has arrived, or something is wrong. */
    boolean settled() {
        return open == 0 || trouble != null;
    }

    String trouble() {
        return trouble;
    }

    Latencies latencies() {
        return latencies;
    }

    void clearLatencies() {
        latencies = new Latencies();
    }

    Load.Losses losses() {
        return new Load.Losses(published * sessions - arrived, doubled);
    }

    private static int place(int publisher, long sequence) {
        return publisher * MOST + (int) (sequence % MOST);
    }
}
