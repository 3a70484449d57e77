package io.tandem.contact.model;

/** How far a contact has come. */
public enum ContactState {
    /** It is there; nobody has taken it up. */
    ARRIVED,
    /** An application is in control. */
    SCRIPTED,
    /** Waits for an operator. */
    QUEUED,
    /** Rings at an operator. */
    OFFERED,
    /** Outbound: the operator's own phone, or the party called, is ringing. */
    DIALLING,
    /** The parties talk; the caller may be on hold. */
    CONNECTED,
    /** The operator consults a third party while the caller is held. */
    CONSULTING,
    /** The caller is on the way to another party. */
    TRANSFERRING,
    /** Over. */
    ENDED
}
