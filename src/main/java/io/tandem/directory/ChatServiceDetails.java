package io.tandem.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be set of a chat service, checked.
 *
 * @param customerId whose it is
 * @param name letters, digits, {@code -}, {@code _} and {@code .}; 1 to 100 of them
 * @param medium what its contacts are
 * @param queueId the queue that contacts go into; not with an application
 * @param application name of the application that takes control of contacts; not with a queue
 */
public record ChatServiceDetails(
        long customerId,
        String name,
        ChatServiceProfile.Medium medium,
        Optional<Long> queueId,
        Optional<String> application) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /** @throws DirectoryException if a value cannot be used; its text names the value */
    public ChatServiceDetails {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new DirectoryException(
                    "The chat service's name must have from 1 to 100 letters, digits, \"-\", \"_\" and \".\"");
        }
        if (medium == null) {
            throw new DirectoryException("The chat service's medium is missing");
        }
        if (queueId.isPresent() == application.isPresent()) {
            throw new DirectoryException("The chat service needs a queue or an application, and not both");
        }
        application.ifPresent(given -> Checks.name("application's name", given));
    }
}
