package io.tandem.store.local;

import io.tandem.store.RecordedWorkspace;
import java.util.Comparator;

/**
 * One written state. Every write makes a new cell, so "unchanged" means "the same object"; deliberately not a record,
 * whose equality would look at the contents.
 */
final class Cell {

    /** The order in which cells expire; the number tells apart what expires together. */
    static final Comparator<Cell> BY_EXPIRY =
            Comparator.<Cell>comparingLong(cell -> cell.expiresAt).thenComparingLong(cell -> cell.number);

    final long version;
    final Object state;

    /** Milliseconds of the clock from which on the state is gone, or {@link RecordedWorkspace#FOR_EVER}. */
    final long expiresAt;

    private final long number;

    Cell(long version, Object state, long expiresAt, long number) {
        this.version = version;
        this.state = state;
        this.expiresAt = expiresAt;
        this.number = number;
    }

    boolean expires() {
        return expiresAt != RecordedWorkspace.FOR_EVER;
    }

    boolean isLive(long now) {
        return now < expiresAt;
    }
}
