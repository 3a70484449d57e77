package io.tandem.contact.history.persistence;

import io.tandem.contact.history.EndedParty;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Role;
import io.tandem.directory.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A row of {@code contact_history_party}, to be read; {@link ContactWriter} writes it. */
@Entity
@Table(name = "contact_history_party")
@IdClass(PartyEntity.Key.class)
class PartyEntity {

    /** Which leg of which contact. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        long contactId;
        int leg;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && contactId == that.contactId && leg == that.leg;
        }

        @Override
        public int hashCode() {
            return Objects.hash(contactId, leg);
        }
    }

    @Id
    @Column(name = "contact_id")
    long contactId;

    @Id
    @Column(name = "leg")
    int leg;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    Role role;

    @Column(name = "operator_id")
    Long operatorId;

    @Column(name = "address", nullable = false)
    String address;

    @Convert(converter = InstantConverter.class)
    @Column(name = "began", nullable = false)
    Instant began;

    @Convert(converter = InstantConverter.class)
    @Column(name = "answered")
    Instant answered;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ended", nullable = false)
    Instant ended;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason", nullable = false)
    LegEnd endReason;

    protected PartyEntity() {}

    EndedParty toParty() {
        return new EndedParty(
                leg,
                role,
                Optional.ofNullable(operatorId),
                address,
                began,
                Optional.ofNullable(answered),
                ended,
                endReason);
    }
}
