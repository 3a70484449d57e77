package io.tandem.contact.model;

/** What a party is in a contact. */
public enum Role {
    /** The customer's customer: whoever called, or was called by an operator or a script. */
    CALLER,
    /** An operator who serves the caller, or one end of an internal call. */
    OPERATOR,
    /** Whoever is consulted or was brought in: an operator until handed the caller, or somebody outside. */
    THIRD_PARTY
}
