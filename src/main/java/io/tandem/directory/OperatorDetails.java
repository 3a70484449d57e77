package io.tandem.directory;

import java.time.Duration;

/**
 * What can be set of an operator, checked. The customer follows from the configuration.
 *
 * @param configurationId the configuration the operator belongs to
 * @param name name for people, not blank
 * @param email e-mail address, or empty
 * @param target telephone number where the operator is reached, not blank
 * @param ringTime longer than nothing
 * @param wrapTime zero or longer
 */
public record OperatorDetails(
        long configurationId, String name, String email, String target, Duration ringTime, Duration wrapTime) {

    private static final int MOST_EMAIL = 254;
    private static final int MOST_TARGET = 100;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** @throws DirectoryException if a value cannot be used; its text names the value */
    public OperatorDetails {
        Checks.name("operator's name", name);
        Checks.length("operator's e-mail address", email, MOST_EMAIL);
        Checks.filled("operator's target", target, MOST_TARGET);
        Checks.time("operator's ring time", ringTime, Duration.ofMillis(1), LONGEST);
        Checks.time("operator's wrap time", wrapTime, Duration.ZERO, LONGEST);
    }
}
