package io.tandem.contact.model;

/** How a customer's end is reached. */
public enum Medium {
    /** A telephone call, carried by the switch. */
    VOICE,
    /** A chat in a browser. */
    CHAT,
    /** A letter to be answered. */
    EMAIL,
    /** A wish to be called back. */
    CALLBACK,
    /** Short messages, such as SMS or instant messages. */
    TEXT;

    /** Whether the switch carries it; what it does not carry needs no phone to ring. */
    public boolean onSwitch() {
        return this == VOICE;
    }

    /** Whether the parties write to one another. */
    public boolean written() {
        return this == CHAT || this == EMAIL || this == TEXT;
    }
}
