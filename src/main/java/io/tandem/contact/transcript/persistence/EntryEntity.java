package io.tandem.contact.transcript.persistence;

import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.LegId;
import io.tandem.contact.persistence.Details;
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

/** A row of {@code transcript_entry}, to be read; {@link JpaTranscriptRecords} writes it. */
@Entity
@Table(name = "transcript_entry")
@IdClass(EntryEntity.Key.class)
class EntryEntity {

    /** Which entry of which contact. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        long contactId;
        int place;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && contactId == that.contactId && place == that.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(contactId, place);
        }
    }

    @Id
    @Column(name = "contact_id")
    long contactId;

    @Id
    @Column(name = "entry_index")
    int place;

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    JournalEntry.Kind kind;

    @Column(name = "author")
    Integer author;

    @Column(name = "name", nullable = false)
    String name;

    @Column(name = "text", nullable = false)
    String text;

    @Column(name = "details", nullable = false)
    String details;

    @Convert(converter = InstantConverter.class)
    @Column(name = "happened", nullable = false)
    Instant happened;

    protected EntryEntity() {}

    JournalEntry toEntry() {
        return new JournalEntry(
                place,
                kind,
                Optional.ofNullable(author).map(leg -> new LegId(contactId, leg)),
                name,
                text,
                Details.read(details),
                happened);
    }
}
