package io.tandem.processor.view;

/** How far a call leg has come for the agent (spec 8.7). */
public enum ConversationState {
    /** Rings at the agent. */
    ALERTING,
    /** Rings elsewhere. */
    DIALING,
    /** Hears and is heard. */
    TALKING,
    /** Put aside. */
    HELD
}
