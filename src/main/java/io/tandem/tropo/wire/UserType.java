package io.tandem.tropo.wire;

/** Who is at the other end (spec 3, 4). */
public enum UserType {
    HUMAN,
    MACHINE,
    FAX,
    /** Nobody: the session was launched. */
    NONE
}
