package io.tandem.tropo.execution;

/** Which end of the conversation. */
public enum Leg {
    /** The session's own call or text conversation. */
    OWN,
    /** Whom a transfer called, before both are connected. */
    TRANSFERRED
}
