package io.tandem.contact.history.persistence;

import io.tandem.contact.history.EndedContact;
import io.tandem.contact.history.EndedParty;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.Medium;
import io.tandem.directory.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of {@code contact_history}, to be read; {@link ContactWriter} writes it. */
@Entity
@Table(name = "contact_history")
class ContactEntity {

    @Id
    @Column(name = "id")
    long id;

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "medium", nullable = false)
    Medium medium;

    @Enumerated(EnumType.STRING)
    @Column(name = "direction", nullable = false)
    Direction direction;

    @Column(name = "from_number", nullable = false)
    String from;

    @Column(name = "dialled", nullable = false)
    String dialled;

    @Column(name = "dialled_name", nullable = false)
    String dialledName;

    @Column(name = "service_name", nullable = false)
    String serviceName;

    @Column(name = "queue_id")
    Long queueId;

    @Convert(converter = InstantConverter.class)
    @Column(name = "began", nullable = false)
    Instant began;

    @Convert(converter = InstantConverter.class)
    @Column(name = "queued")
    Instant queued;

    @Convert(converter = InstantConverter.class)
    @Column(name = "answered")
    Instant answered;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ended", nullable = false)
    Instant ended;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_cause", nullable = false)
    EndCause endCause;

    @Column(name = "inbound_seconds", nullable = false)
    long inboundSeconds;

    @Column(name = "outbound_seconds", nullable = false)
    long outboundSeconds;

    @Column(name = "recording_id")
    Long recordingId;

    protected ContactEntity() {}

    EndedContact toContact(List<EndedParty> parties) {
        return new EndedContact(
                id,
                customerId,
                medium,
                direction,
                from,
                dialled,
                dialledName,
                serviceName,
                Optional.ofNullable(queueId),
                began,
                Optional.ofNullable(queued),
                Optional.ofNullable(answered),
                ended,
                endCause,
                inboundSeconds,
                outboundSeconds,
                Optional.ofNullable(recordingId),
                parties);
    }
}
