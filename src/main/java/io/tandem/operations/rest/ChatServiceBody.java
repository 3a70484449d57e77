package io.tandem.operations.rest;

import io.tandem.directory.ChatServiceDetails;
import io.tandem.directory.ChatServiceProfile.Medium;
import io.tandem.directory.DirectoryException;
import java.util.Set;

/** Reads a chat service as administrators send it. */
final class ChatServiceBody {

    private static final String NAME = "name";
    private static final String CUSTOMER = "customer";
    private static final String MEDIUM = "medium";
    private static final String QUEUE = "queue";
    private static final String APPLICATION = "application";
    private static final Set<String> KNOWN = Set.of(NAME, CUSTOMER, MEDIUM, QUEUE, APPLICATION);

    private ChatServiceBody() {}

    /**
     * Reads a body.
     *
     * @param name the service's name, from the address; the body may repeat it
     * @throws IllegalArgumentException if the body cannot be used; the message is for whoever sent it
     * @throws DirectoryException if a value cannot be used; the message is for whoever sent it
     */
    static ChatServiceDetails read(String name, String body) {
        StrictBody read = StrictBody.read(body, KNOWN);
        if (read.text(NAME).filter(given -> !given.equals(name)).isPresent()) {
            throw new IllegalArgumentException("The name in the body is not the one in the address.");
        }
        return new ChatServiceDetails(
                read.customer(CUSTOMER),
                name,
                read.oneOf(MEDIUM, Medium.class),
                read.number(QUEUE),
                read.text(APPLICATION));
    }
}
