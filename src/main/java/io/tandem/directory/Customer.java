package io.tandem.directory;

/**
 * An organisation that uses the gateway. Nothing of one customer is visible to another.
 *
 * @param id number of the customer
 * @param name name for people
 */
public record Customer(long id, String name) {}
