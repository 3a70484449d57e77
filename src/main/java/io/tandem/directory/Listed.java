package io.tandem.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * A record with what is kept of it for those who maintain the directory.
 *
 * @param value the record
 * @param sequence place that people gave it in lists
 * @param externalId how a third party calls it
 * @param active whether it is not retired itself
 * @param created when it was added
 * @param <T> the kind of record
 */
public record Listed<T extends NamedRecord>(
        T value, int sequence, Optional<ExternalId> externalId, boolean active, Instant created) {

    /** How one third party calls the record; empty text if it does not. */
    public String externalIdFor(String type) {
        return externalId
                .filter(external -> external.type().equals(type))
                .map(ExternalId::id)
                .orElse("");
    }
}
