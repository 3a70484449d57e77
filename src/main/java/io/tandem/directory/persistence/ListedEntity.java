package io.tandem.directory.persistence;

import io.tandem.directory.DirectoryException;
import io.tandem.directory.ExternalId;
import io.tandem.directory.Listed;
import io.tandem.directory.NamedRecord;
import io.tandem.directory.provisioning.RecordChange;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** What the records have in common that are shown in lists and known to third parties. */
@MappedSuperclass
abstract class ListedEntity extends DirectoryEntity {

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Column(name = "sequence", nullable = false)
    int sequence;

    @Column(name = "external_id")
    String externalId;

    @Column(name = "external_id_type")
    String externalIdType;

    /** Set by the database; there once the entity has been read. */
    @Convert(converter = InstantConverter.class)
    @Column(name = "created", insertable = false, updatable = false)
    Instant created;

    protected ListedEntity() {}

    /** @throws DirectoryException if it would leave half an external id */
    void set(RecordChange change) {
        sequence = change.sequence().orElse(sequence);
        active = change.active().orElse(active);
        change.externalId().ifPresent(newId -> externalId = newId);
        change.externalIdType().ifPresent(newType -> externalIdType = newType);
        if (change.externalId().isPresent() || change.externalIdType().isPresent()) {
            boolean typeWithoutId = isEmpty(externalId)
                    && change.externalId().isEmpty()
                    && !change.externalIdType().orElseThrow().isEmpty();
            if (typeWithoutId) {
                throw new DirectoryException("An external id type needs an external id");
            }
            setExternal(ExternalId.of(externalId, externalIdType));
        }
    }

    void setExternal(Optional<ExternalId> external) {
        externalId = external.map(ExternalId::id).orElse(null);
        externalIdType = external.map(ExternalId::type).orElse(null);
    }

    Optional<ExternalId> external() {
        return ExternalId.of(externalId, externalIdType);
    }

    <T extends NamedRecord> Listed<T> listed(T value) {
        return new Listed<>(value, sequence, external(), active, created);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }
}
