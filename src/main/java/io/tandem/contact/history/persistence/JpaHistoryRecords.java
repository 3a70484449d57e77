package io.tandem.contact.history.persistence;

import io.tandem.contact.history.EndedContact;
import io.tandem.contact.history.HistoryRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    public void add(EndedContact contact) {
        if (entities.find(ContactEntity.class, contact.id()) != null) {
            return;
        }
        entities.persist(new ContactEntity(contact));
        // The parties refer to the contact, which the provider does not know: it may not reorder the two.
        entities.flush();
        contact.parties().forEach(party -> entities.persist(new PartyEntity(contact.id(), party)));
    }

    @Override
    public List<EndedContact> list(long customerId, Instant before, long beforeId, int limit) {
        List<ContactEntity> contacts = entities.createQuery(
                        "select c from ContactEntity c where c.customerId = :customer"
                                + " and (c.ended < :before or c.ended = :before and c.id < :beforeId)"
                                + " order by c.ended desc, c.id desc",
                        ContactEntity.class)
                .setParameter("customer", customerId)
                .setParameter("before", Columns.time(before))
                .setParameter("beforeId", beforeId)
                .setMaxResults(limit)
                .getResultList();
        Map<Long, List<PartyEntity>> parties = partiesOf(contacts);
        return contacts.stream()
                .map(contact -> contact.toContact(parties.getOrDefault(contact.id, List.of()).stream()
                        .map(PartyEntity::toParty)
                        .toList()))
                .toList();
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
