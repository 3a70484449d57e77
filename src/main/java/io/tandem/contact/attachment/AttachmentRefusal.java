package io.tandem.contact.attachment;

/** Why a file is not taken. */
public enum AttachmentRefusal {
    /** The contact has as many files as it may. */
    TOO_MANY,
    /** With it, the contact's files would have too many bytes together. */
    TOTAL,
    /** It has too many bytes itself. */
    TOO_LARGE,
    /** Its name has none of the endings that are allowed. */
    TYPE
}
