package io.tandem.directory.persistence;

import io.tandem.directory.QueueProfile;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A row of {@code contact_queue}, with its rows of {@code queue_group}. */
@Entity
@Table(name = "contact_queue")
class QueueEntity extends ListedEntity {

    @Column(name = "name", nullable = false)
    String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "queue_group", joinColumns = @JoinColumn(name = "queue_id"))
    Set<QueueGroup> groups = new HashSet<>();

    protected QueueEntity() {}

    /** Sets who serves one level, from 1. */
    void setLevel(int level, Set<Long> groupIds) {
        Set<QueueGroup> wanted = groupIds.stream()
                .map(id -> new QueueGroup(level, id, customerId))
                .collect(Collectors.toSet());
        groups.removeIf(group -> group.level == level && !wanted.contains(group));
        groups.addAll(wanted);
    }

    /** @param members the members of the customer's groups */
    QueueProfile toQueue(GroupMembers members) {
        List<Set<Long>> groupIds = IntStream.rangeClosed(1, QueueProfile.LEVELS)
                .mapToObj(level -> groups.stream()
                        .filter(group -> group.level == level && members.has(group.groupId))
                        .map(group -> group.groupId)
                        .collect(Collectors.toSet()))
                .toList();
        List<Set<Long>> levels = groupIds.stream().map(members::of).toList();
        return new QueueProfile(id, customerId, name, levels, groupIds);
    }
}
