package io.tandem.directory;

import java.util.Locale;
import java.util.Optional;

/**
 * Where an application is asked.
 *
 * @param url an absolute {@code http} or {@code https} URL; or a path, which means an application on the gateway itself
 * @param fallback another one, which is asked when the first does not answer with success
 */
public record ApplicationAddress(String url, Optional<String> fallback) {

    private static final int LONGEST = 4_000;

    /** @throws DirectoryException if a URL cannot be used; its text does not repeat it */
    public ApplicationAddress {
        check(url);
        fallback.ifPresent(ApplicationAddress::check);
    }

    /** @throws DirectoryException if the URL cannot be used; its text does not repeat it */
    static void check(String url) {
        Checks.filled("application's URL", url, LONGEST);
        String start = url.toLowerCase(Locale.ROOT);
        boolean absolute = start.startsWith("http://") || start.startsWith("https://");
        if (!absolute && !isOnGateway(url) || url.chars().anyMatch(Character::isISOControl)) {
            throw new DirectoryException("The application's URL must be an absolute http or https URL");
        }
    }

    /** Whether a URL is a path on the gateway itself, as those of the demo are, whose host and port nobody knows beforehand. */
    public static boolean isOnGateway(String url) {
        return url.startsWith("/") && !url.startsWith("//");
    }

    /** Without the URLs: they may hold credentials. */
    @Override
    public String toString() {
        return "an address";
    }
}
