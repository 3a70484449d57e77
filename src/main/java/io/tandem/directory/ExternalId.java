package io.tandem.directory;

import java.util.Optional;

/**
 * How a third party calls a record. Unique within a customer and a kind of record.
 *
 * @param id the third party's id of the record
 * @param type which third party
 */
public record ExternalId(String id, String type) {

    /** @throws DirectoryException if one of the two cannot be used */
    public ExternalId {
        Checks.name("external id", id);
        Checks.name("external id's type", type);
    }

    /**
     * An external id as clients give it, where an empty text stands for none.
     *
     * @throws DirectoryException if there is an id that cannot be used, or one without a type
     */
    public static Optional<ExternalId> of(String id, String type) {
        return id == null || id.isEmpty() ? Optional.empty() : Optional.of(new ExternalId(id, type));
    }
}
