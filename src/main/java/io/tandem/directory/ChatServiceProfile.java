package io.tandem.directory;

import java.util.Optional;

/**
 * What the directory knows of a chat service: what visitors ask for by name, and what becomes of their contacts.
 *
 * @param id number of the record
 * @param customerId whose it is
 * @param name the name visitors' programs give, exact to the letter; unique over all customers
 * @param medium what contacts of the service are
 * @param queueId the queue that contacts go into, if any, of the same customer
 * @param application name of the application that takes control of contacts; there if there is no queue
 */
public record ChatServiceProfile(
        long id, long customerId, String name, Medium medium, Optional<Long> queueId, Optional<String> application)
        implements NamedRecord {

    /** What contacts of a chat service can be. */
    public enum Medium {
        /** A chat. */
        CHAT,
        /** A conversation in texts. */
        TEXT
    }
}
