package io.tandem.directory.persistence;

import io.tandem.directory.BreakState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A row of {@code break_state}. */
@Entity
@Table(name = "break_state")
class BreakStateEntity extends DirectoryEntity {

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Column(name = "name", nullable = false)
    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    BreakState.Kind kind;

    protected BreakStateEntity() {}

    BreakState toBreakState() {
        return new BreakState(id, customerId, name, kind);
    }
}
