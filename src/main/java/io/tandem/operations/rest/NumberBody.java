package io.tandem.operations.rest;

import io.tandem.directory.DialledNumber;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.NumberDetails;
import java.util.Set;

/** Reads a telephone number as administrators send it. */
final class NumberBody {

    private static final String NUMBER = "number";
    private static final String CUSTOMER = "customer";
    private static final String NAME = "name";
    private static final String SERVICE = "service";
    private static final String QUEUE = "queue";
    private static final String APPLICATION = "application";
    private static final Set<String> KNOWN = Set.of(NUMBER, CUSTOMER, NAME, SERVICE, QUEUE, APPLICATION);

    private NumberBody() {}

    /**
     * Reads a body.
     *
     * @param number the number, from the address; the body may repeat it, and then has the blanks with which it is kept
     * @throws IllegalArgumentException if the body cannot be used; the message is for whoever sent it
     * @throws DirectoryException if a value cannot be used; the message is for whoever sent it
     */
    static NumberDetails read(String number, String body) {
        StrictBody read = StrictBody.read(body, KNOWN);
        String written = read.text(NUMBER).orElse(number);
        if (!DialledNumber.plain(written).equals(DialledNumber.plain(number))) {
            throw new IllegalArgumentException("The number in the body is not the one in the address.");
        }
        return new NumberDetails(
                read.customer(CUSTOMER),
                written,
                read.text(NAME).orElse(null),
                read.text(SERVICE).orElse(null),
                read.number(QUEUE),
                read.text(APPLICATION));
    }
}
