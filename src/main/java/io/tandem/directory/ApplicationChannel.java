package io.tandem.directory;

/** What kind of session an application is asked about; each has URLs and a token of its own. */
public enum ApplicationChannel {
    /** Calls. */
    VOICE,
    /** Conversations in texts. */
    MESSAGING
}
