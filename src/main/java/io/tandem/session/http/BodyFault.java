package io.tandem.session.http;

/** Why the body of a request could not be used. */
public enum BodyFault {
    /** It is larger than allowed. What is still to come of it is not read. */
    TOO_LARGE,
    /** There was no room for it. What is still to come of it is not read. */
    NO_ROOM,
    /** It did not come to its end. */
    BROKEN,
    /** Whoever got it failed. */
    FAULT
}
