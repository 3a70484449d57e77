package io.tandem.tropo.wire;

/** What came of a step (spec 4.4). */
public enum Disposition {
    SUCCESS,
    /** No input, after all attempts. */
    TIMEOUT,
    /** Wrong input, after all attempts (spec 16, point 8). */
    NOMATCH,
    FAILED,
    BUSY,
    REJECTED,
    /** A signal interrupted it. */
    EXTERNAL_EVENT
}
