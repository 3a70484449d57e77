package io.tandem.tropo.wire;

/** State of the call when a result was made (spec 4.1). */
public enum State {
    RINGING,
    ANSWERING,
    /** Connected; text sessions too, as long as they live. */
    ANSWERED,
    /** Hung up, whoever did it. */
    DISCONNECTED,
    /** It could not be made, or not answered. */
    FAILED,
    REJECTING,
    REJECTED,
    REDIRECTING,
    REDIRECTED
}
