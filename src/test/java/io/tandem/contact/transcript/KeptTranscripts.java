package io.tandem.contact.transcript;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps transcripts in memory, for one node or several, and counts how often it is asked and given something. */
public final class KeptTranscripts implements TranscriptRecords {

    private final TreeMap<Long, TreeMap<Integer, JournalEntry>> entries = new TreeMap<>();
    private int additions;
    private int journals;
    private int questions;

    /** How often something was to be added. */
    public synchronized int additions() {
        return additions;
    }

    /** How many journals, or parts of such, were to be added. */
    public synchronized int journals() {
        return journals;
    }

    /** How often it was asked what there is. */
    public synchronized int questions() {
        return questions;
    }

    /** What there is of a contact. */
    public synchronized List<Integer> indices(long contactId) {
        return List.copyOf(entries.getOrDefault(contactId, new TreeMap<>()).keySet());
    }

    @Override
    public synchronized void add(List<JournalGrown> grown) {
        additions++;
        journals += grown.size();
        grown.forEach(journal -> journal.entries()
                .forEach(entry -> entries.computeIfAbsent(journal.contactId(), id -> new TreeMap<>())
                        .putIfAbsent(entry.index(), entry)));
    }

    @Override
    public synchronized Map<Long, Long> counts(Set<Long> contactIds) {
        questions++;
        return contactIds.stream().filter(entries::containsKey).collect(Collectors.toMap(id -> id, id ->
                (long) entries.get(id).size()));
    }

    @Override
    public List<JournalEntry> list(long customerId, long contactId, int fromIndex, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized long lastContactId() {
        return entries.isEmpty() ? 0 : entries.lastKey();
    }
}
