package io.tandem.session;

/** How an attempt to log in ended, as it is counted. */
public enum LoginOutcome {
    /** Logged in. */
    OK,
    /** Something was missing or malformed; no password was looked at. */
    INVALID,
    /** Unknown user or wrong password. */
    WRONG_CREDENTIALS,
    /** The user may not act for the operator or configuration. */
    NOT_PERMITTED,
    /** Too many failures before. */
    REFUSED,
    /** Too many logins at once, a database or store that did not answer, or a node that is draining. */
    UNAVAILABLE
}
