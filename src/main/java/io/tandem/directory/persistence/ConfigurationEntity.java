package io.tandem.directory.persistence;

import io.tandem.directory.Configuration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code configuration}. */
@Entity
@Table(name = "configuration")
class ConfigurationEntity extends DirectoryEntity {

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Column(name = "name", nullable = false)
    String name;

    protected ConfigurationEntity() {}

    ConfigurationEntity(long customerId, String name) {
        this.customerId = customerId;
        this.name = name;
    }

    Configuration toConfiguration() {
        return new Configuration(id, customerId, name);
    }
}
