package io.tandem.processor.view;

/** How far an interaction has come for the agent (spec 8.6). */
public enum InteractionState {
    /** Waits to be accepted. */
    ALERTING,
    /** The agent calls somebody who has not answered. */
    DIALING,
    /** In progress. */
    STARTED,
    /** Over, to be completed. */
    ENDED
}
