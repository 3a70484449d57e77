package io.tandem.contact.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Keeps ended contacts in memory, for one node or several, and remembers every contact that it was given. */
public final class KeptHistory implements HistoryRecords {

    private final TreeMap<Long, EndedContact> contacts = new TreeMap<>();
    private final List<Long> given = new ArrayList<>();
    private boolean failing;

    /** Whether nothing can be kept. */
    public synchronized void failing(boolean fails) {
        failing = fails;
    }

    /** The contacts that are there. */
    public synchronized List<Long> ids() {
        return List.copyOf(contacts.keySet());
    }

    /** The contacts that were to be added, there already or not. */
    public synchronized List<Long> given() {
        return List.copyOf(given);
    }

    @Override
    public synchronized void add(List<EndedContact> ended) {
        if (failing) {
            throw new IllegalStateException("scripted");
        }
        ended.forEach(contact -> {
            given.add(contact.id());
            contacts.putIfAbsent(contact.id(), contact);
        });
    }

    @Override
    public List<EndedContact> list(long customerId, Instant before, long beforeId, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized long lastId() {
        return contacts.isEmpty() ? 0 : contacts.lastKey();
    }
}
