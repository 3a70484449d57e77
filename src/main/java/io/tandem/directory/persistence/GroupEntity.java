package io.tandem.directory.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code operator_group}. */
@Entity
@Table(name = "operator_group")
class GroupEntity extends DirectoryEntity {

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Column(name = "name", nullable = false)
    String name;

    protected GroupEntity() {}
}
