package io.tandem.contact.model;

/**
 * Something that a party is to hear.
 *
 * @param kind how the value is to be taken
 * @param value the text, the document or the address
 * @param voice who is to speak it, by a name that the switch knows; empty for its usual voice
 */
public record Prompt(Kind kind, String value, String voice) {

    /** How a prompt is given. */
    public enum Kind {
        /** A plain text, to be spoken. */
        TEXT,
        /** An SSML document, to be spoken. */
        SSML,
        /** The http or https address of a sound. */
        AUDIO,
        /** Keys to be pressed for the party's network; {@code p} is a second's pause. */
        TONES
    }

    /** A plain text in the usual voice. */
    public static Prompt text(String text) {
        return new Prompt(Kind.TEXT, text, "");
    }

    /** Whether it stands for a short beep: a text without words. */
    public boolean isBeep() {
        return kind == Kind.TEXT && value.isEmpty();
    }
}
