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

    /** Leaves out what is there. */
    private static final String INSERT =
            "insert into transcript_entry (happened, author, contact_id, entry_index, customer_id, kind, name, text, details)"
                    + " select " + Columns.TIME
                    + "cast(? as int), cast(? as bigint), cast(? as int), cast(? as bigint),"
                    + " cast(? as varchar(20)), cast(? as varchar(200)), cast(? as varchar(1000000)),"
                    + " cast(? as varchar(1000000))"
                    + " where not exists (select 1 from transcript_entry where contact_id = ? and entry_index = ?)";

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
        Map<Long, NavigableMap<Integer, Object[]>> rows = new TreeMap<>();
        for (JournalGrown journal : journals) {
            Map<Integer, Object[]> ofContact = rows.computeIfAbsent(journal.contactId(), id -> new TreeMap<>());
            journal.entries().forEach(entry -> ofContact.putIfAbsent(entry.index(), row(journal, entry)));
        }
        List<Object[]> all =
                rows.values().stream().flatMap(some -> some.values().stream()).toList();
        if (!all.isEmpty()) {
            Statements.executeAll(entities, INSERT, all);
        }
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

    private static Object[] row(JournalGrown journal, JournalEntry entry) {
        return new Object[] {
            Columns.time(entry.at()),
            entry.author().map(LegId::number).orElse(null),
            journal.contactId(),
            entry.index(),
            journal.customerId(),
            entry.kind().name(),
            Columns.text(entry.name(), Columns.NAME),
            Columns.text(entry.text(), TEXT),
            Details.write(entry.details()),
            journal.contactId(),
            entry.index()
        };
    }
}
