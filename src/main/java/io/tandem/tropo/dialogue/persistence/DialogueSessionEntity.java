package io.tandem.tropo.dialogue.persistence;

import io.tandem.directory.persistence.InstantConverter;
import io.tandem.tropo.dialogue.DialogueSession;
import io.tandem.tropo.dialogue.KeptSession;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code tropo_session}, to be read; {@link JpaDialogueRecords} writes it. */
@Entity
@Table(name = "tropo_session")
class DialogueSessionEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Column(name = "application_id", nullable = false)
    long applicationId;

    @Column(name = "application", nullable = false)
    String application;

    @Column(name = "channel", nullable = false)
    String channel;

    @Column(name = "how", nullable = false)
    String how;

    @Column(name = "contact_id")
    Long contactId;

    @Convert(converter = InstantConverter.class)
    @Column(name = "began", nullable = false)
    Instant began;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ended")
    Instant ended;

    @Column(name = "ending")
    String ending;

    protected DialogueSessionEntity() {}

    KeptSession toSession() {
        return new KeptSession(
                new DialogueSession(
                        id,
                        customerId,
                        applicationId,
                        application,
                        channel,
                        how,
                        Optional.ofNullable(contactId),
                        began),
                Optional.ofNullable(ended),
                Optional.ofNullable(ending));
    }
}
