package io.tandem.contact.text.persistence;

import io.tandem.contact.persistence.Columns;
import io.tandem.contact.persistence.Statements;
import io.tandem.contact.text.NewText;
import io.tandem.contact.text.TextMessage;
import io.tandem.contact.text.TextRecords;
import io.tandem.contact.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps outgoing texts. New transactions throughout, so that what has returned is committed whoever called. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaTextRecords implements TextRecords {

    private static final int NETWORK = 50;

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** For the container. */
    JpaTextRecords() {}

    JpaTextRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(List<NewText> texts) {
        List<NewText> missing = new ArrayList<>(texts);
        missing.removeIf(isOf(known(texts))); // without a lock: of what others have written that is all
        // In the order of the customers, so that nodes which add at the same time do not wait for each other in a
        // circle.
        Map<Long, List<NewText>> byCustomer =
                missing.stream().collect(Collectors.groupingBy(NewText::customerId, TreeMap::new, Collectors.toList()));
        byCustomer.forEach((customerId, ofCustomer) -> {
            TextCountEntity count = locked(customerId);
            Set<NewText.Place> known = known(ofCustomer);
            ofCustomer.stream()
                    .filter(text -> text.place().map(known::add).orElse(true))
                    .forEach(text -> insert(text, count));
        });
    }

    @Override
    public List<TextMessage> list(long customerId, long after, int limit) {
        return entities
                .createQuery(
                        "select t from TextEntity t where t.customerId = :customer and t.id > :after order by t.id",
                        TextEntity.class)
                .setParameter("customer", customerId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(TextEntity::toText)
                .toList();
    }

    /** The customer's count, which nobody else can lock before this transaction is over: ids are seen in their order. */
    private TextCountEntity locked(long customerId) {
        TextCountEntity count = entities.find(TextCountEntity.class, customerId, LockModeType.PESSIMISTIC_WRITE);
        if (count == null) {
            count = new TextCountEntity(customerId);
            entities.persist(count);
            entities.flush(); // of two that come this way, one fails here
        }
        return count;
    }

    private static Predicate<NewText> isOf(Set<NewText.Place> places) {
        return text -> text.place().filter(places::contains).isPresent();
    }

    /** Where in their contacts texts were written that are there; of these and maybe others of the same contacts. */
    private Set<NewText.Place> known(List<NewText> texts) {
        List<NewText.Place> places =
                texts.stream().flatMap(text -> text.place().stream()).toList();
        if (places.isEmpty()) {
            return new HashSet<>();
        }
        IntSummaryStatistics indices =
                places.stream().mapToInt(NewText.Place::index).summaryStatistics();
        return entities
                .createQuery(
                        "select t.contactId, t.place from TextEntity t where t.contactId in :contacts"
                                + " and t.place between :first and :last",
                        Object[].class)
                .setParameter(
                        "contacts",
                        places.stream().map(NewText.Place::contactId).collect(Collectors.toSet()))
                .setParameter("first", indices.getMin())
                .setParameter("last", indices.getMax())
                .getResultList()
                .stream()
                .map(row -> new NewText.Place((Long) row[0], (Integer) row[1]))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void insert(NewText text, TextCountEntity count) {
        List<String> parts = Texts.split(Columns.text(text.text(), Integer.MAX_VALUE));
        for (int part = 0; part < parts.size(); part++) {
            count.last++;
            Statements.execute(
                    entities,
                    "insert into text_message (written, contact_id, entry_index, part, customer_id, id, sender, recipient,"
                            + " network, text) values (" + Columns.TIME
                            + "cast(? as bigint), cast(? as int), ?, ?, ?, ?, ?, ?, ?)",
                    Columns.time(text.at()),
                    text.place().map(NewText.Place::contactId).orElse(null),
                    text.place().map(NewText.Place::index).orElse(null),
                    part,
                    text.customerId(),
                    count.last,
                    Columns.text(text.conversation().ownNumber(), Columns.ADDRESS),
                    Columns.text(text.conversation().address(), Columns.ADDRESS),
                    Columns.text(text.conversation().network(), NETWORK),
                    parts.get(part));
        }
    }
}
