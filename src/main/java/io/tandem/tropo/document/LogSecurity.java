package io.tandem.tropo.document;

/** How much of what is said or heard may stand in logs (spec 6). */
public enum LogSecurity {
    /** Everything; what counts unless given. */
    NONE,
    /** Nothing. */
    SUPPRESS,
    /** What {@link Ask#maskTemplate} lets through; of what is heard only. */
    MASK
}
