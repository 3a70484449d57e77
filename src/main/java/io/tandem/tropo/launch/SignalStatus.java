package io.tandem.tropo.launch;

/** What became of a signal, by the names on the wire (spec 12). */
public enum SignalStatus {
    /** The session will take it up at its next interruptible step. */
    QUEUED,
    /** There is no such session, or it has not started yet. */
    NOTFOUND,
    /** It could not be queued. */
    FAILED
}
