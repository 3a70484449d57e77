package io.tandem.tropo.dialogue.persistence;

import io.tandem.contact.persistence.Columns;
import io.tandem.contact.persistence.Details;
import io.tandem.contact.persistence.Statements;
import io.tandem.tropo.dialogue.DialogueChange;
import io.tandem.tropo.dialogue.DialogueEntry;
import io.tandem.tropo.dialogue.DialogueRecords;
import io.tandem.tropo.dialogue.DialogueSession;
import io.tandem.tropo.dialogue.KeptEntry;
import io.tandem.tropo.dialogue.KeptSession;
import io.tandem.tropo.dialogue.SessionQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps dialogues. New transactions throughout, so that what has returned is committed whoever called. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaDialogueRecords implements DialogueRecords {

    private static final int ID = 100;
    private static final int WORD = 20;
    private static final int TEXT = 300_000;

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** For the container. */
    JpaDialogueRecords() {}

    JpaDialogueRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void write(List<DialogueChange> changes) {
        Map<String, DialogueSession> started = new TreeMap<>();
        Map<String, NavigableMap<Long, DialogueEntry>> added = new TreeMap<>();
        Map<String, DialogueChange.Ended> ended = new TreeMap<>();
        for (DialogueChange change : changes) {
            if (change instanceof DialogueChange.Started start) {
                started.putIfAbsent(id(start.session().sessionId()), start.session());
            } else if (change instanceof DialogueChange.Added addition) {
                added.computeIfAbsent(id(addition.sessionId()), id -> new TreeMap<>())
                        .putIfAbsent(addition.index(), addition.entry());
            } else if (change instanceof DialogueChange.Ended end) {
                ended.putIfAbsent(id(end.sessionId()), end);
            }
        }
        // In the order of the keys, so that nodes which write the same do not wait for each other in a circle.
        started.forEach(this::begin);
        added.forEach(this::add);
        ended.forEach(this::end);
    }

    @Override
    public List<KeptSession> list(SessionQuery query) {
        List<?> found = entities.createNativeQuery(
                        "select * from tropo_session where customer_id = ?1 and (?2 = '' or application = ?2)"
                                + " and began >= cast(?3 as timestamp with time zone)"
                                + " and (began < cast(?4 as timestamp with time zone)"
                                + " or began = cast(?4 as timestamp with time zone) and id < ?5)"
                                + " order by began desc, id desc limit ?6",
                        DialogueSessionEntity.class)
                .setParameter(1, query.customerId())
                .setParameter(2, query.application().orElse(""))
                .setParameter(3, Columns.time(query.from()))
                .setParameter(4, Columns.time(query.before()))
                .setParameter(5, query.beforeId())
                .setParameter(6, query.limit())
                .getResultList();
        return found.stream()
                .map(DialogueSessionEntity.class::cast)
                .map(DialogueSessionEntity::toSession)
                .toList();
    }

    @Override
    public Optional<KeptSession> find(String sessionId) {
        return Optional.ofNullable(entities.find(DialogueSessionEntity.class, id(sessionId)))
                .map(DialogueSessionEntity::toSession);
    }

    @Override
    public List<KeptEntry> entries(String sessionId, long fromIndex, int limit) {
        return entities
                .createQuery(
                        "select e from DialogueEntryEntity e where e.sessionId = :session and e.place >= :from"
                                + " order by e.place",
                        DialogueEntryEntity.class)
                .setParameter("session", id(sessionId))
                .setParameter("from", fromIndex)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(DialogueEntryEntity::toEntry)
                .toList();
    }

    @Override
    public boolean deleteBefore(Instant time, int limit) {
        String before = Columns.time(time);
        int entriesGone = entities.createNativeQuery(
                        "delete from tropo_dialogue_entry where (session_id, entry_index) in"
                                + " (select session_id, entry_index from tropo_dialogue_entry"
                                + " where happened < cast(?1 as timestamp with time zone)"
                                + " order by session_id, entry_index limit ?2)")
                .setParameter(1, before)
                .setParameter(2, limit)
                .executeUpdate();
        int sessionsGone = entities.createNativeQuery(
                        "delete from tropo_session where id in (select s.id from tropo_session s"
                                + " where s.began < cast(?1 as timestamp with time zone)"
                                + " and (s.ended is null or s.ended < cast(?1 as timestamp with time zone))"
                                + " and not exists (select 1 from tropo_dialogue_entry e where e.session_id = s.id)"
                                + " order by s.id limit ?2)")
                .setParameter(1, before)
                .setParameter(2, limit)
                .executeUpdate();
        return entriesGone == limit || sessionsGone == limit;
    }

    private void begin(String id, DialogueSession session) {
        if (entities.find(DialogueSessionEntity.class, id) == null) {
            Statements.execute(
                    entities,
                    "insert into tropo_session (began, contact_id, id, customer_id, application_id, application, channel,"
                            + " how) values (" + Columns.TIME + "cast(? as bigint), ?, ?, ?, ?, ?, ?)",
                    Columns.time(session.at()),
                    session.contactId().orElse(null),
                    id,
                    session.customerId(),
                    session.applicationId(),
                    Columns.text(session.application(), Columns.NAME),
                    Columns.text(session.channel(), WORD),
                    Columns.text(session.how(), WORD));
        }
    }

    private void add(String id, NavigableMap<Long, DialogueEntry> entries) {
        entries.keySet().removeAll(known(id, entries.firstKey(), entries.lastKey()));
        entries.forEach((index, entry) -> Statements.execute(
                entities,
                "insert into tropo_dialogue_entry (happened, session_id, entry_index, kind, text, details) values ("
                        + Columns.TIME + "?, ?, ?, ?, ?)",
                Columns.time(entry.at()),
                id,
                index,
                entry.kind().name(),
                Columns.text(entry.text(), TEXT),
                Details.write(entry.details())));
    }

    private List<Long> known(String id, long first, long last) {
        return entities.createQuery(
                        "select e.place from DialogueEntryEntity e where e.sessionId = :session"
                                + " and e.place between :first and :last",
                        Long.class)
                .setParameter("session", id)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    private void end(String id, DialogueChange.Ended end) {
        Statements.execute(
                entities,
                "update tropo_session set ended = " + Columns.TIME + "ending = ? where id = ? and ended is null",
                Columns.time(end.at()),
                Columns.text(end.ending(), Columns.NAME),
                id);
    }

    private static String id(String sessionId) {
        return Columns.text(sessionId, ID);
    }
}
