package io.tandem.bench.load;

import java.time.Duration;

/** What many clients do to one server. Used from the harness's thread. */
public interface Load extends AutoCloseable {

    /** Connects all clients. */
    void open();

    /** Begins to do as much as the server takes: the next begins when one before is done. */
    void begin();

    /** How much has been done so far: what the row counts. */
    long done();

    /** How many frames or answers brought what was done so far; 0 where each brings one. */
    default long pieces() {
        return 0;
    }

    /** Begins nothing more, and waits until all that was begun is done, or never will be. */
    void end();

    /** How much is done by each thing that is begun. */
    int doneByEach();

    /** Begins so many a second for that time, and tells how long each took from when it was meant to begin. */
    Latencies pace(double perSecond, Duration time);

    /** What was done and should not be, or the other way round. */
    Losses losses();

    /** Disconnects all clients. */
    @Override
    void close();

    /**
     * What went wrong with what was sent.
     *
     * @param lost what never came
     * @param doubled what came again, or too late
     */
    record Losses(long lost, long doubled) {}
}
