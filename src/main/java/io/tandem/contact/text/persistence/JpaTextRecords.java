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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        // In the order of the customers, so that nodes which add at the same time do not wait for each other in a
        // circle.
        Map<Long, List<NewText>> byCustomer =
                texts.stream().collect(Collectors.groupingBy(NewText::customerId, TreeMap::new, Collectors.toList()));
        byCustomer.forEach((customerId, ofCustomer) -> {
            TextCountEntity count = locked(customerId);
            ofCustomer.stream().filter(text -> !isKnown(text)).forEach(text -> insert(text, count));
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

    private boolean isKnown(NewText text) {
        return text.place()
                .filter(place -> !entities.createQuery(
                                "select t.id from TextEntity t where t.contactId = :contact and t.place = :place",
                                Long.class)
                        .setParameter("contact", place.contactId())
                        .setParameter("place", place.index())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty())
                .isPresent();
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
