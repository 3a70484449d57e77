package io.tandem.contact.history.persistence;

import io.tandem.contact.history.EndedContact;
import io.tandem.contact.history.HistoryRecords;
import io.tandem.contact.persistence.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps ended contacts. New transactions throughout, so that what has returned is committed whoever called. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaHistoryRecords implements HistoryRecords {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** For the container. */
    JpaHistoryRecords() {}

    JpaHistoryRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(List<EndedContact> contacts) {
        // In the order of the key, so that nodes which write the same do not wait for each other in a circle.
        NavigableMap<Long, EndedContact> missing = new TreeMap<>();
        contacts.forEach(contact -> missing.putIfAbsent(contact.id(), contact));
        if (!missing.isEmpty()) {
            missing.keySet().removeAll(known(missing.keySet()));
            missing.values().forEach(new ContactWriter(entities)::write);
        }
    }

    @Override
    public List<EndedContact> list(long customerId, Instant before, long beforeId, int limit) {
        List<ContactEntity> contacts = contacts(customerId, Columns.time(before), beforeId, limit);
        Map<Long, List<PartyEntity>> parties = partiesOf(contacts);
        return contacts.stream()
                .map(contact -> contact.toContact(parties.getOrDefault(contact.id, List.of()).stream()
                        .map(PartyEntity::toParty)
                        .toList()))
                .toList();
    }

    @Override
    public long lastId() {
        return entities.createQuery("select coalesce(max(contact.id), 0) from ContactEntity contact", Long.class)
                .getSingleResult();
    }

    private List<Long> known(Set<Long> ids) {
        return entities.createQuery("select c.id from ContactEntity c where c.id in :ids", Long.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private List<ContactEntity> contacts(long customerId, String before, long beforeId, int limit) {
        List<?> found = entities.createNativeQuery(
                        "select * from contact_history where customer_id = ?1"
                                + " and (ended < cast(?2 as timestamp with time zone)"
                                + " or ended = cast(?2 as timestamp with time zone) and id < ?3)"
                                + " order by ended desc, id desc limit ?4",
                        ContactEntity.class)
                .setParameter(1, customerId)
                .setParameter(2, before)
                .setParameter(3, beforeId)
                .setParameter(4, limit)
                .getResultList();
        return found.stream().map(ContactEntity.class::cast).toList();
    }

    private Map<Long, List<PartyEntity>> partiesOf(List<ContactEntity> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select p from PartyEntity p where p.contactId in :ids order by p.contactId, p.leg",
                        PartyEntity.class)
                .setParameter(
                        "ids", contacts.stream().map(contact -> contact.id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(party -> party.contactId));
    }
}
