package io.tandem.contact.model;

/** State of one party's leg. */
public enum LegState {
    /** Being called; nothing rings yet. */
    DIALLING,
    /** Rings. */
    ALERTING,
    /** Hears and is heard. */
    TALKING,
    /** Answered, but put aside. */
    HELD,
    /** Gone. */
    RELEASED
}
