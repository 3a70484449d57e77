package io.tandem.directory;

import java.util.Optional;

/**
 * A telephone number that callers dial, and what becomes of their contacts.
 *
 * @param id number of the record
 * @param customerId whose it is
 * @param number the telephone number as people write it; without its blanks unique over all customers
 * @param name name for people
 * @param serviceName service it belongs to
 * @param queueId the queue that contacts go into, if any, of the same customer
 * @param application name of the application that takes control of contacts, if any; with a queue, of the one that gets the caller after
 *     the operators
 */
public record DialledNumber(
        long id,
        long customerId,
        String number,
        String name,
        String serviceName,
        Optional<Long> queueId,
        Optional<String> application)
        implements NamedRecord {

    /** A telephone number in the form in which numbers are compared: without blanks. */
    public static String plain(String number) {
        return number.replaceAll("\\s", "");
    }
}
