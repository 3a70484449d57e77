package io.tandem.processor.view;

/** Whether the agent is logged into a channel (spec 8.4). */
public enum LoginState {
    /** Not logged in. */
    INACTIVE,
    /** Logged in. */
    ACTIVE
}
