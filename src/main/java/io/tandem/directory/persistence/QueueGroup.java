package io.tandem.directory.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A group that serves a queue: the rest of a row of {@code queue_group}. */
@Embeddable
class QueueGroup {

    @Column(name = "level", nullable = false)
    int level;

    @Column(name = "group_id", nullable = false)
    long groupId;

    /** By which the database makes sure that queue and group are of one customer. */
    @Column(name = "customer_id", nullable = false)
    long customerId;

    protected QueueGroup() {}

    QueueGroup(int level, long groupId, long customerId) {
        this.level = level;
        this.groupId = groupId;
        this.customerId = customerId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueueGroup that && level == that.level && groupId == that.groupId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, groupId);
    }
}
