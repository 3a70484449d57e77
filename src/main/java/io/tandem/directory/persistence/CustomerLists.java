package io.tandem.directory.persistence;

import io.tandem.directory.BreakState;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.Listed;
import io.tandem.directory.OperatorGroup;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.QueueProfile;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads what one customer has; nothing of a retired customer. */
final class CustomerLists {

    private static final String OF_CUSTOMER =
            " and c.id = r.customerId and c.active = true and (r.active = true or :all = true) order by r.id";

    private final long customerId;
    private final EntityManager entities;

    CustomerLists(long customerId, EntityManager entities) {
        this.customerId = customerId;
        this.entities = entities;
    }

    List<Listed<OperatorProfile>> operators(boolean onlyActive) {
        return read(
                        "select r from OperatorEntity r, CustomerEntity c, ConfigurationEntity g where c.id = :customer"
                                + " and g.id = r.configurationId and (g.active = true or :all = true)" + OF_CUSTOMER,
                        OperatorEntity.class,
                        onlyActive)
                .stream()
                .map(operator -> operator.listed(operator.toProfile()))
                .toList();
    }

    List<Listed<QueueProfile>> queues(boolean onlyActive) {
        GroupMembers members = GroupMembers.of(customerId, entities);
        return read(all("QueueEntity"), QueueEntity.class, onlyActive).stream()
                .map(queue -> queue.listed(queue.toQueue(members)))
                .toList();
    }

    List<Listed<DialledNumber>> numbers(boolean onlyActive) {
        return read(all("NumberEntity"), NumberEntity.class, onlyActive).stream()
                .map(number -> number.listed(number.toNumber()))
                .toList();
    }

    List<BreakState> breakStates() {
        return read(all("BreakStateEntity"), BreakStateEntity.class, true).stream()
                .map(BreakStateEntity::toBreakState)
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

    private static String all(String entity) {
        return "select r from " + entity + " r, CustomerEntity c where c.id = :customer" + OF_CUSTOMER;
    }

    private <E> List<E> read(String query, Class<E> type, boolean onlyActive) {
        return entities.createQuery(query, type)
                .setParameter("customer", customerId)
                .setParameter("all", !onlyActive)
                .getResultList();
    }
}
