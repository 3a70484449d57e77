package io.tandem.directory.persistence;

import io.tandem.directory.ChatServiceDetails;
import io.tandem.directory.ChatServiceProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;

/** A row of {@code chat_service}. */
@Entity
@Table(name = "chat_service")
class ChatServiceEntity extends DirectoryEntity {

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Column(name = "name", nullable = false)
    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "medium", nullable = false)
    ChatServiceProfile.Medium medium;

    @Column(name = "queue_id")
    Long queueId;

    @Column(name = "application")
    String application;

    /** Without anything set. */
    protected ChatServiceEntity() {}

    void set(ChatServiceDetails details) {
        customerId = details.customerId();
        name = details.name();
        medium = details.medium();
        queueId = details.queueId().orElse(null);
        application = details.application().orElse(null);
    }

    ChatServiceProfile toProfile() {
        return new ChatServiceProfile(
                id, customerId, name, medium, Optional.ofNullable(queueId), Optional.ofNullable(application));
    }
}
