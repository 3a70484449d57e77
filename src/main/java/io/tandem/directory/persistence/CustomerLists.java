package io.tandem.directory.persistence;

import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.BreakState;
import io.tandem.directory.ChatServiceProfile;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.Listed;
import io.tandem.directory.OperatorGroup;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.QueueProfile;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads what one customer has; nothing of a retired customer. */
final class CustomerLists {

    private final long customerId;
    private final EntityManager entities;

    CustomerLists(long customerId, EntityManager entities) {
        this.customerId = customerId;
        this.entities = entities;
    }

    List<Listed<OperatorProfile>> operators(boolean onlyActive) {
        String inUse = onlyActive ? " and g.active = true" : "";
        return read(
                        ", ConfigurationEntity g",
                        " and g.id = r.configurationId" + inUse,
                        OperatorEntity.class,
                        onlyActive)
                .stream()
                .map(operator -> operator.listed(operator.toProfile()))
                .toList();
    }

    List<Listed<QueueProfile>> queues(boolean onlyActive) {
        GroupMembers members = GroupMembers.of(customerId, entities);
        return read("", "", QueueEntity.class, onlyActive).stream()
                .map(queue -> queue.listed(queue.toQueue(members)))
                .toList();
    }

    List<Listed<DialledNumber>> numbers(boolean onlyActive) {
        return read("", "", NumberEntity.class, onlyActive).stream()
                .map(number -> number.listed(number.toNumber()))
                .toList();
    }

    List<BreakState> breakStates() {
        return read("", "", BreakStateEntity.class, true).stream()
                .map(BreakStateEntity::toBreakState)
                .toList();
    }

    List<ChatServiceProfile> chatServices(boolean onlyActive) {
        return read("", "", ChatServiceEntity.class, onlyActive).stream()
                .map(ChatServiceEntity::toProfile)
                .toList();
    }

    List<ApplicationProfile> applications(boolean onlyActive) {
        return read("", "", ApplicationEntity.class, onlyActive).stream()
                .map(ApplicationEntity::toProfile)
                .toList();
    }

    List<OperatorGroup> groups() {
        boolean retired = entities.createQuery(
                        "select c.id from CustomerEntity c where c.id = :customer and c.active = true", Long.class)
                .setParameter("customer", customerId)
                .getResultList()
                .isEmpty();
        return retired ? List.of() : GroupMembers.of(customerId, entities).toGroups();
    }

    /**
     * @param more further entities of the query
     * @param condition what holds for them
     */
    private <E> List<E> read(String more, String condition, Class<E> type, boolean onlyActive) {
        String query = "select r from " + type.getSimpleName() + " r, CustomerEntity c" + more
                + " where c.id = :customer and c.active = true and r.customerId = c.id" + condition
                + (onlyActive ? " and r.active = true" : "") + " order by r.id";
        return entities.createQuery(query, type)
                .setParameter("customer", customerId)
                .getResultList();
    }
}
