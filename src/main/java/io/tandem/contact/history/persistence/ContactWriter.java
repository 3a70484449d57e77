package io.tandem.contact.history.persistence;

import io.tandem.contact.history.EndedContact;
import io.tandem.contact.history.EndedParty;
import io.tandem.contact.persistence.Columns;
import io.tandem.contact.persistence.Statements;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Inserts contacts by SQL, for the sake of their times; see {@link Columns#time}. */
final class ContactWriter {

    private final EntityManager entities;

    ContactWriter(EntityManager entities) {
        this.entities = entities;
    }

    void write(EndedContact contact) {
        Statements.execute(
                entities,
                "insert into contact_history (began, queued, answered, ended, queue_id, recording_id, id, customer_id,"
                        + " medium, direction, from_number, dialled, dialled_name, service_name, end_cause,"
                        + " inbound_seconds, outbound_seconds) values (" + Columns.TIME.repeat(4)
                        + "cast(? as bigint), cast(? as bigint), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Columns.time(contact.began()),
                time(contact.queued()),
                time(contact.answered()),
                Columns.time(contact.ended()),
                contact.queueId().orElse(null),
                contact.recordingId().orElse(null),
                contact.id(),
                contact.customerId(),
                contact.medium().name(),
                contact.direction().name(),
                Columns.text(contact.from(), Columns.ADDRESS),
                Columns.text(contact.dialled(), Columns.ADDRESS),
                Columns.text(contact.dialledName(), Columns.NAME),
                Columns.text(contact.serviceName(), Columns.NAME),
                contact.endCause().name(),
                contact.inboundSeconds(),
                contact.outboundSeconds());
        contact.parties().forEach(party -> write(contact.id(), party));
    }

    private void write(long contactId, EndedParty party) {
        Statements.execute(
                entities,
                "insert into contact_history_party (began, answered, ended, operator_id, contact_id, leg, role, address,"
                        + " end_reason) values (" + Columns.TIME.repeat(3) + "cast(? as bigint), ?, ?, ?, ?, ?)",
                Columns.time(party.began()),
                time(party.answered()),
                Columns.time(party.ended()),
                party.operatorId().orElse(null),
                contactId,
                party.leg(),
                party.role().name(),
                Columns.text(party.address(), Columns.ADDRESS),
                party.endReason().name());
    }

    private static String time(Optional<Instant> time) {
        return time.map(Columns::time).orElse(null);
    }
}
