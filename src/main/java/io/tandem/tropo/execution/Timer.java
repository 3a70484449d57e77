package io.tandem.tropo.execution;

/**
 * Names a timer of a session.
 *
 * @param number unique in the session; one that was taken back may still ring, and then counts for nothing
 */
public record Timer(long number) {

    /** That of the whole session. */
    public static final Timer SESSION = new Timer(0);
}
