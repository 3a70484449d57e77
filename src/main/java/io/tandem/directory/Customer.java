package io.tandem.directory;

/**
 * An organisation that uses the gateway. Nothing of one customer is visible to another.
 *
 * @param id number of the customer
 * @param name name for people
 * @param licences how many operators may be logged in at once; zero or more
 * @param recording what is recorded
 */
public record Customer(long id, String name, int licences, RecordingPolicy recording) {

    /** What a customer has whom nothing else was agreed with. */
    public static final int DEFAULT_LICENCES = 100;
}
