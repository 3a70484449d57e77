package io.tandem.contact.text.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code text_message_count}. */
@Entity
@Table(name = "text_message_count")
class TextCountEntity {

    @Id
    @Column(name = "customer_id")
    long customerId;

    @Column(name = "last_id", nullable = false)
    long last;

    protected TextCountEntity() {}

    TextCountEntity(long customerId) {
        this.customerId = customerId;
    }
}
