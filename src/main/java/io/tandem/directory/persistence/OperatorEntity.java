package io.tandem.directory.persistence;

import io.tandem.directory.OperatorDetails;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.PasswordHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Optional;

/** A row of {@code operator}. */
@Entity
@Table(name = "operator")
class OperatorEntity extends ListedEntity {

    @Column(name = "configuration_id", nullable = false)
    long configurationId;

    @Column(name = "name", nullable = false)
    String name;

    @Column(name = "email", nullable = false)
    String email;

    @Column(name = "target", nullable = false)
    String target;

    @Column(name = "ring_millis", nullable = false)
    long ringMillis;

    @Column(name = "wrap_millis", nullable = false)
    long wrapMillis;

    @Column(name = "web_username")
    String webUsername;

    @Column(name = "password_hash")
    String passwordHash;

    protected OperatorEntity() {}

    OperatorEntity(long customerId) {
        this.customerId = customerId;
    }

    OperatorEntity(long customerId, OperatorDetails details, Optional<PasswordHash> passwordHash) {
        this(customerId);
        this.passwordHash = passwordHash.map(PasswordHash::text).orElse(null);
        set(details);
    }

    final void set(OperatorDetails details) {
        configurationId = details.configurationId();
        name = details.name();
        email = details.email();
        target = details.target();
        ringMillis = details.ringTime().toMillis();
        wrapMillis = details.wrapTime().toMillis();
    }

    OperatorProfile toProfile() {
        return new OperatorProfile(
                id,
                customerId,
                configurationId,
                name,
                email,
                target,
                Duration.ofMillis(ringMillis),
                Duration.ofMillis(wrapMillis),
                Optional.ofNullable(webUsername),
                Optional.ofNullable(passwordHash).map(PasswordHash::parse));
    }
}
