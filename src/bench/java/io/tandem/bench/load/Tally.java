package io.tandem.bench.load;

/** Hears what arrives at the sessions of a load, and counts it and how long it took. To be used on the clients' thread alone. */
final class Tally implements BayeuxSession.Listener {

    private final Arrivals arrivals;
    private final Completed completed;
    private Latencies latencies = new Latencies();
    private String trouble;
    private long pieces;
    private boolean counted;

    /** Hears that a publication has arrived everywhere. */
    interface Completed {

        /** One of that publisher's. */
        void by(int publisher);
    }

    Tally(int sessions, int publishers, Completed completed) {
        this.arrivals = new Arrivals(sessions, publishers);
        this.completed = completed;
    }

    /** The number of what a publisher is about to publish to so many receivers, meant to be so then. */
    long publish(int publisher, int receivers, long intendedNanos) {
        return arrivals.publish(publisher, receivers, intendedNanos);
    }

    @Override
    public void came(int session, byte[] text, int length) {
        counted = false;
    }

    @Override
    public void event(int session, int publisher, long sequence) {
        if (!counted) {
            counted = true;
            pieces++;
        }
        if (arrivals.arrive(session, publisher, sequence)) {
            latencies.add(System.nanoTime() - arrivals.due(publisher, sequence));
            if (arrivals.complete(publisher, sequence)) {
                completed.by(publisher);
            }
        }
    }

    @Override
    public void trouble(String what) {
        trouble = what;
    }

    long arrived() {
        return arrivals.arrived();
    }

    /** How many frames or answers brought events. */
    long pieces() {
        return pieces;
    }

    /** Whether everything has arrived, or something is wrong. */
    boolean settled() {
        return arrivals.open() == 0 || trouble != null;
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
        return new Load.Losses(arrivals.outstanding(), arrivals.doubled());
    }
}
