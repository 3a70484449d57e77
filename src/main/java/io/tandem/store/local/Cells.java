package io.tandem.store.local;

import io.tandem.store.Key;
import io.tandem.store.RecordedWorkspace;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All states of the store. Anybody may read and sweep at any time; the cells of a group are written under the lock of
 * its {@link Lane} only.
 */
final class Cells {

    /** How many cells one call of {@link #sweep} removes at most: more than an update adds as a rule, yet quickly done. */
    static final int SWEEP = 16;

    private final ConcurrentHashMap<Key<?>, Cell> cells = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Cell, Key<?>> expiring = new ConcurrentSkipListMap<>(Cell.BY_EXPIRY);
    private final AtomicLong numbers = new AtomicLong();

    /** The cell under a key, or null if there is none or its time is over. */
    Cell live(Key<?> key, long now) {
        Cell cell = cells.get(key);
        return cell != null && cell.isLive(now) ? cell : null;
    }

    /**
     * Writes a state.
     *
     * @param before the live cell that is replaced, or null if there is none
     */
    void put(Key<?> key, Cell before, Object state, long expiresAt) {
        long version = before == null ? 1 : before.version + 1;
        Cell cell = new Cell(
                version, state, expiresAt, expiresAt == RecordedWorkspace.FOR_EVER ? 0 : numbers.incrementAndGet());
        forget(cells.put(key, cell));
        // Listed last: a sweep that met it on the list only would take it off, and the cell would stay for ever.
        if (cell.expires()) {
            expiring.put(cell, key);
        }
    }

    void remove(Key<?> key) {
        forget(cells.remove(key));
    }

    /** Removes cells whose time is over, as far as one call may. */
    void sweep(long now) {
        for (int swept = 0; swept < SWEEP && !expiring.isEmpty(); swept++) {
            var first = expiring.firstEntry();
            if (first == null || first.getKey().isLive(now)) {
                return;
            }
            cells.remove(first.getValue(), first.getKey());
            forget(first.getKey());
        }
    }

    /** How many entries are held, dead ones included. */
    int size() {
        return cells.size() + expiring.size();
    }

    private void forget(Cell cell) {
        if (cell != null && cell.expires()) {
            expiring.remove(cell);
        }
    }
}
