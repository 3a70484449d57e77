package io.tandem.contact.service;

import io.tandem.contact.model.LegId;

/** What becomes of a call that has come in. */
public sealed interface Arrival {

    /**
     * It is a contact now.
     *
     * @param customerId the customer whose number was dialled
     * @param caller the caller's leg, which rings until the switch is told to answer it
     */
    record Accepted(long customerId, LegId caller) implements Arrival {}

    /**
     * It is turned away.
     *
     * @param reason one line for people
     */
    record TurnedAway(String reason) implements Arrival {}
}
