package io.tandem.directory.provisioning;

import io.tandem.directory.DirectoryException;
import io.tandem.directory.Listed;
import io.tandem.directory.NamedRecord;
import java.time.Instant;
import java.util.Comparator;

/** In which order records are listed. TelXL 7.2, {@code order_by}; the order of the constants is that of the codes. */
public enum ListOrder {
    /** By name, where upper and lower case are the same, then by sequence, then by id. */
    NAME {
        @Override
        <T extends NamedRecord> Comparator<Listed<T>> then(Comparator<Listed<T>> byId) {
            return Comparator.<Listed<T>, String>comparing(
                            listed -> listed.value().name(), String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Listed::sequence)
                    .thenComparing(byId);
        }
    },
    /** By id. */
    ID {
        @Override
        <T extends NamedRecord> Comparator<Listed<T>> then(Comparator<Listed<T>> byId) {
            return byId;
        }
    },
    /** By sequence, then by id. */
    SEQUENCE {
        @Override
        <T extends NamedRecord> Comparator<Listed<T>> then(Comparator<Listed<T>> byId) {
            return Comparator.<Listed<T>, Integer>comparing(Listed::sequence).thenComparing(byId);
        }
    },
    /** By the time of creation, then by id. */
    CREATED {
        @Override
        <T extends NamedRecord> Comparator<Listed<T>> then(Comparator<Listed<T>> byId) {
            return Comparator.<Listed<T>, Instant>comparing(Listed::created).thenComparing(byId);
        }
    };

    /**
     * The order of a code.
     *
     * @throws DirectoryException if there is none of that code
     */
    public static ListOrder of(long code) {
        if (code < 0 || code >= values().length) {
            throw new DirectoryException("The order must be from 0 to " + (values().length - 1));
        }
        return values()[(int) code];
    }

    /** Compares records so that sorting puts them in this order. */
    public <T extends NamedRecord> Comparator<Listed<T>> comparator() {
        return then(Comparator.comparing(listed -> listed.value().id()));
    }

    /** @param byId decides where this order alone does not */
    abstract <T extends NamedRecord> Comparator<Listed<T>> then(Comparator<Listed<T>> byId);
}
