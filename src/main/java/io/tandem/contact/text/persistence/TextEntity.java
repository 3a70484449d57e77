package io.tandem.contact.text.persistence;

import io.tandem.contact.text.TextMessage;
import io.tandem.directory.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A row of {@code text_message}, to be read; {@link JpaTextRecords} writes it. */
@Entity
@Table(name = "text_message")
@IdClass(TextEntity.Key.class)
class TextEntity {

    /** Which text of which customer. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        long customerId;
        long id;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && customerId == that.customerId && id == that.id;
        }

        @Override
        public int hashCode() {
            return Objects.hash(customerId, id);
        }
    }

    @Id
    @Column(name = "customer_id")
    long customerId;

    @Id
    @Column(name = "id")
    long id;

    @Column(name = "contact_id")
    Long contactId;

    @Column(name = "entry_index")
    Integer place;

    @Column(name = "sender", nullable = false)
    String sender;

    @Column(name = "recipient", nullable = false)
    String recipient;

    @Column(name = "network", nullable = false)
    String network;

    @Column(name = "text", nullable = false)
    String text;

    @Convert(converter = InstantConverter.class)
    @Column(name = "written", nullable = false)
    Instant written;

    protected TextEntity() {}

    TextMessage toText() {
        return new TextMessage(id, Optional.ofNullable(contactId), sender, recipient, network, text, written);
    }
}
