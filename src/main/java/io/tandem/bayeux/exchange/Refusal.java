package io.tandem.bayeux.exchange;

/** Why messages get no replies; each transport has its own way to say so. */
public enum Refusal {
    /** They cannot be understood, or a handshake is not alone. */
    MALFORMED,
    /** They are too large. */
    TOO_LARGE,
    /** A newer connect of the same session has taken this one's place (spec 5). */
    REPLACED,
    /** This node takes no new sessions because it is about to stop. */
    DRAINING,
    /** The store could not be reached. */
    UNAVAILABLE,
    /** An inner fault. */
    FAULT
}
