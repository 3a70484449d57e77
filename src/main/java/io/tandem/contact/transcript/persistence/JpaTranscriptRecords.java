package io.tandem.contact.transcript.persistence;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.LegId;
import io.tandem.contact.persistence.Columns;
import io.tandem.contact.persistence.Details;
import io.tandem.contact.persistence.Statements;
import io.tandem.contact.transcript.TranscriptRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps transcripts. New transactions throughout, so that what has returned is committed whoever called. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaTranscriptRecords implements TranscriptRecords {

    private static final int TEXT = 1_000_000;

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** For the container. */
    JpaTranscriptRecords() {}

    JpaTranscriptRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(List<JournalGrown> journals) {
        // In the order of the key, so that nodes which write the same do not wait for each other in a circle.
        Map<Long, Long> customers = new TreeMap<>();
        Map<Long, NavigableMap<Integer, JournalEntry>> missing = new TreeMap<>();
        for (JournalGrown journal : journals) {
            customers.put(journal.contactId(), journal.customerId());
            Map<Integer, JournalEntry> entries = missing.computeIfAbsent(journal.contactId(), id -> new TreeMap<>());
            journal.entries().forEach(entry -> entries.putIfAbsent(entry.index(), entry));
        }
        missing.forEach((contactId, entries) -> {
            if (!entries.isEmpty()) {
                entries.keySet().removeAll(known(contactId, entries.firstKey(), entries.lastKey()));
                entries.values().forEach(entry -> insert(customers.get(contactId), contactId, entry));
            }
        });
    }

    @Override
    public List<JournalEntry> list(long customerId, long contactId, int fromIndex, int limit) {
        return entities
                .createQuery(
                        "select e from EntryEntity e where e.contactId = :contact and e.customerId = :customer"
                                + " and e.place >= :from order by e.place",
                        EntryEntity.class)
                .setParameter("contact", contactId)
                .setParameter("customer", customerId)
                .setParameter("from", fromIndex)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(EntryEntity::toEntry)
                .toList();
    }

    @Override
    public Map<Long, Long> counts(Set<Long> contactIds) {
        return entities
                .createQuery(
                        "select e.contactId, count(e.place) from EntryEntity e where e.contactId in :contacts"
                                + " group by e.contactId",
                        Object[].class)
                .setParameter("contacts", contactIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    @Override
    public long lastContactId() {
        return entities.createQuery("select coalesce(max(e.contactId), 0) from EntryEntity e", Long.class)
                .getSingleResult();
    }

    private List<Integer> known(long contactId, int first, int last) {
        return entities.createQuery(
                        "select e.place from EntryEntity e where e.contactId = :contact"
                                + " and e.place between :first and :last",
                        Integer.class)
                .setParameter("contact", contactId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    private void insert(long customerId, long contactId, JournalEntry entry) {
        Statements.execute(
                entities,
                "insert into transcript_entry (happened, author, contact_id, entry_index, customer_id, kind, name, text,"
                        + " details) values (" + Columns.TIME + "cast(? as int), ?, ?, ?, ?, ?, ?, ?)",
                Columns.time(entry.at()),
                entry.author().map(LegId::number).orElse(null),
                contactId,
                entry.index(),
                customerId,
                entry.kind().name(),
                Columns.text(entry.name(), Columns.NAME),
                Columns.text(entry.text(), TEXT),
                Details.write(entry.details()));
    }
}
