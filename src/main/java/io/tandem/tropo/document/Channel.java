package io.tandem.tropo.document;

/** What kind of conversation (spec 3.1, 6.3). */
public enum Channel {
    VOICE,
    TEXT
}
