package io.tandem.directory;

import java.util.Optional;

/**
 * What can be set of an application, checked.
 *
 * @param customerId whose it is
 * @param name by which the customer's numbers and chat services refer to it: 1 to 200 characters, no control characters
 * @param voice where it is asked about calls, if it takes any
 * @param messaging where it is asked about conversations in texts, if it takes any
 * @param statusUrl where it is told what becomes of its sessions, if it wants to know
 */
public record ApplicationDetails(
        long customerId,
        String name,
        Optional<ApplicationAddress> voice,
        Optional<ApplicationAddress> messaging,
        Optional<String> statusUrl) {

    /** @throws DirectoryException if a value cannot be used; its text names the value */
    public ApplicationDetails {
        Checks.name("application's name", name);
        if (voice.isEmpty() && messaging.isEmpty()) {
            throw new DirectoryException("The application needs a voice URL or a messaging URL");
        }
        statusUrl.ifPresent(ApplicationAddress::check);
    }

    /** Where the application is asked about sessions of a channel, if it takes any. */
    public Optional<ApplicationAddress> address(ApplicationChannel channel) {
        return switch (channel) {
            case VOICE -> voice;
            case MESSAGING -> messaging;
        };
    }

    /** Without the URLs: they may hold credentials. */
    @Override
    public String toString() {
        return "application \"" + name + "\" of customer " + customerId;
    }
}
