package io.tandem.bayeux.option;

/** Whose messages keep a session from ending for want of activity (section 19). */
public enum ActivityMode {
    /** The client's, other than connects. */
    CLIENT,
    /** The client's other than connects, and those that are sent to it. */
    CLIENT_SERVER
}
