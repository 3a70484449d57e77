package io.tandem.directory.persistence;

import io.tandem.directory.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code customer}. */
@Entity
@Table(name = "customer")
class CustomerEntity extends DirectoryEntity {

    @Column(name = "name", nullable = false)
    String name;

    protected CustomerEntity() {}

    CustomerEntity(String name) {
        this.name = name;
    }

    Customer toCustomer() {
        return new Customer(id, name);
    }
}
