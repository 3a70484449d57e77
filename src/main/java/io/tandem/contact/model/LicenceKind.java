package io.tandem.contact.model;

/** What a licence entitles to. */
public enum LicenceKind {
    /** A seat for one operator who is logged in. */
    OPERATOR
}
