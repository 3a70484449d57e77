package io.tandem.directory;

import java.util.Set;

/**
 * What a token starts.
 *
 * @param application the application that it belongs to
 * @param channels what kinds of session it starts, one or both; the application has an address for each
 */
public record ApplicationLaunch(ApplicationProfile application, Set<ApplicationChannel> channels) {

    /** Copies the set. */
    public ApplicationLaunch {
        channels = Set.copyOf(channels);
    }
}
