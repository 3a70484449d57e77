package io.tandem.directory;

/**
 * A group of operators of one customer that a user works with as a whole.
 *
 * @param id number of the configuration, unique over all customers
 * @param customerId whose it is
 * @param name name for people
 */
public record Configuration(long id, long customerId, String name) {}
