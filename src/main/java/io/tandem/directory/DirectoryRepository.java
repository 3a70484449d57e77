package io.tandem.directory;

import java.util.Optional;

/**
 * Reads the directory's records from where they are kept. Retired records, and those that belong to a retired one, are not
 * found. Every call blocks; any exception means that the records could not be read.
 */
public interface DirectoryRepository {

    /** The customer of a number. */
    Optional<Customer> customer(long id);

    /** The configuration of a number. */
    Optional<Configuration> configuration(long id);

    /** The operator of a number. */
    Optional<OperatorProfile> operator(long id);

    /** The user of a login name, exact to the letter. */
    Optional<User> userNamed(String name);

    /** Whether there is no customer at all, not even a retired one. */
    boolean isEmpty();
}
