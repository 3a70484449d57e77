package io.tandem.processor.view;

/** Whether the agent takes contacts on a channel (spec 8.5). */
public enum Availability {
    /** Takes none. */
    NOT_READY,
    /** Takes what comes. */
    READY,
    /** Finishes the last one. */
    AFTER_CALL_WORK
}
