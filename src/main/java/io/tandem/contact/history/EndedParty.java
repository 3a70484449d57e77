package io.tandem.contact.history;

import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One participant of a contact that has ended.
 *
 * @param leg which of the contact's legs, from 1
 * @param role what they were in the contact at last
 * @param operatorId the operator, if it was one
 * @param address the number or address reached
 * @param began when the leg began
 * @param answered when they answered, if they did
 * @param ended when the leg was released
 * @param endReason why the leg was released
 */
public record EndedParty(
        int leg,
        Role role,
        Optional<Long> operatorId,
        String address,
        Instant began,
        Optional<Instant> answered,
        Instant ended,
        LegEnd endReason) {

    /**
     * What is kept of a party.
     *
     * @param contactEnded when the contact ended, which ends every leg that did not end before
     */
    static EndedParty of(Party party, Instant contactEnded) {
        return new EndedParty(
                party.leg().number(),
                party.role(),
                party.operatorId(),
                party.address(),
                party.began(),
                party.answered(),
                party.ended().orElse(contactEnded),
                party.end().orElse(LegEnd.CONTACT_ENDED));
    }

    /** How long the leg was there, answered or not. */
    Duration duration() {
        return Duration.between(began, ended);
    }

    /** How long the party was connected; zero if they never answered. */
    Duration connected() {
        return answered.map(since -> Duration.between(since, ended)).orElse(Duration.ZERO);
    }
}
