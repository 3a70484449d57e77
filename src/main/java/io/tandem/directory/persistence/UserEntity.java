package io.tandem.directory.persistence;

import io.tandem.directory.PasswordHash;
import io.tandem.directory.User;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A row of {@code app_user}, with its rows of {@code user_configuration}. */
@Entity
@Table(name = "app_user")
class UserEntity extends DirectoryEntity {

    @Column(name = "customer_id", nullable = false)
    long customerId;

    @Column(name = "name", nullable = false)
    String name;

    @Column(name = "password_hash", nullable = false)
    String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_configuration", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "configuration_id", nullable = false)
    Set<Long> configurationIds = new HashSet<>();

    protected UserEntity() {}

    UserEntity(long customerId, String name, PasswordHash passwordHash) {
        this.customerId = customerId;
        this.name = name;
        this.passwordHash = passwordHash.text();
    }

    /** @param usable which of the granted configurations are not retired */
    User toUser(Collection<Long> usable) {
        return new User(id, customerId, name, PasswordHash.parse(passwordHash), Set.copyOf(usable));
    }
}
