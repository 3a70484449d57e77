package io.tandem.tropo.execution;

/** Why a session ends. */
public enum Ending {
    /** The user has left. */
    DISCONNECTED,
    /** There was nowhere to continue (spec 10, rule 15). */
    COMPLETED,
    /** The application had it hung up. */
    HUNG_UP,
    /** The application refused the call. */
    REJECTED,
    /** The application deflected the call. */
    REDIRECTED,
    /** The application gave no usable answer (spec 10, rule 19). */
    APPLICATION_FAILED,
    /** It lasted too long (spec 10, rule 22). */
    TIME_OVER
}
