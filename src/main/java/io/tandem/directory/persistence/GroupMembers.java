package io.tandem.directory.persistence;

import io.tandem.directory.OperatorGroup;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups of one customer and which operators are in them; nothing retired is among either. */
final class GroupMembers {

    private final List<GroupEntity> groups;
    private final Map<Long, Set<Long>> operatorIds = new HashMap<>();

    private GroupMembers(List<GroupEntity> groups) {
        this.groups = groups;
        groups.forEach(group -> operatorIds.put(group.id, new HashSet<>()));
    }

    /** Reads them with two queries, however many there are. */
    static GroupMembers of(long customerId, EntityManager entities) {
        GroupMembers members = new GroupMembers(entities.createQuery(
                        "select g from GroupEntity g where g.customerId = :customer and g.active = true order by g.id",
                        GroupEntity.class)
                .setParameter("customer", customerId)
                .getResultList());
        List<?> rows = entities.createNativeQuery("select m.group_id, m.operator_id from operator_group_member m"
                        + " join operator o on o.id = m.operator_id and o.active"
                        + " join configuration g on g.id = o.configuration_id and g.active"
                        + " where m.customer_id = ?1")
                .setParameter(1, customerId)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            members.add(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
        }
        return members;
    }

    private void add(long groupId, long operatorId) {
        if (has(groupId)) {
            operatorIds.get(groupId).add(operatorId);
        }
    }

    /** Whether the customer has a group. */
    boolean has(long groupId) {
        return operatorIds.containsKey(groupId);
    }

    /** The operators of some of the groups together. */
    Set<Long> of(Collection<Long> groupIds) {
        return groupIds.stream()
                .flatMap(id -> operatorIds.getOrDefault(id, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** The groups, by id. */
    List<OperatorGroup> toGroups() {
        return groups.stream()
                .map(group -> new OperatorGroup(group.id, group.customerId, group.name, operatorIds.get(group.id)))
                .toList();
    }
}
