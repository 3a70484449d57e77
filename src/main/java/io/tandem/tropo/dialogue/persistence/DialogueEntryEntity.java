package io.tandem.tropo.dialogue.persistence;

import io.tandem.contact.persistence.Details;
import io.tandem.directory.persistence.InstantConverter;
import io.tandem.tropo.dialogue.DialogueEntry;
import io.tandem.tropo.dialogue.KeptEntry;
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

/** A row of {@code tropo_dialogue_entry}, to be read; {@link JpaDialogueRecords} writes it. */
@Entity
@Table(name = "tropo_dialogue_entry")
@IdClass(DialogueEntryEntity.Key.class)
class DialogueEntryEntity {

    /** Which entry of which session. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        String sessionId;
        long place;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(sessionId, that.sessionId) && place == that.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(sessionId, place);
        }
    }

    @Id
    @Column(name = "session_id")
    String sessionId;

    @Id
    @Column(name = "entry_index")
    long place;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    DialogueEntry.Kind kind;

    @Column(name = "text", nullable = false)
    String text;

    @Column(name = "details", nullable = false)
    String details;

    @Convert(converter = InstantConverter.class)
    @Column(name = "happened", nullable = false)
    Instant happened;

    protected DialogueEntryEntity() {}

    KeptEntry toEntry() {
        return new KeptEntry(place, new DialogueEntry(happened, kind, text, Details.read(details)));
    }
}
