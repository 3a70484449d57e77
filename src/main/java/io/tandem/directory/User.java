package io.tandem.directory;

import java.util.Set;

/**
 * Somebody who logs in by name and password.
 *
 * @param id number of the user
 * @param customerId whose user it is
 * @param name login name, unique over all customers, exact to the letter
 * @param passwordHash what the password is checked against
 * @param configurationIds configurations the user may use; none of them is retired
 */
public record User(long id, long customerId, String name, PasswordHash passwordHash, Set<Long> configurationIds) {

    public User {
        configurationIds = Set.copyOf(configurationIds);
    }

    /** Whether the user may use a configuration. */
    public boolean mayUse(long configurationId) {
        return configurationIds.contains(configurationId);
    }
}
