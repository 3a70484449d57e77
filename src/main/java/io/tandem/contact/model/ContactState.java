package io.tandem.contact.model;

/**
 * How far a contact has come.
 *
 * <pre>
 *  ARRIVED ─▶ SCRIPTED ⇄ TRANSFERRING            DIALLING
 *     │        │   ▲          │  ▲                  │
 *     ▼        ▼   │          ▼  │                  ▼
 *   QUEUED ⇄ OFFERED ─────▶ CONNECTED ⇄ CONSULTING  CONNECTED, or SCRIPTED if an application called
 * </pre>
 *
 * From everywhere to ENDED. A caller who is left alone goes back to SCRIPTED if an application follows; a transfer that
 * fails goes back to the operator, the queue or the application it came from.
 */
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
    /** The caller is on the way to another party, who rings, or has answered and waits for the application. */
    TRANSFERRING,
    /** Over. */
    ENDED
}
