package io.tandem.directory;

import io.tandem.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;

/** Hashes and checks passwords at the configured cost. Both keep a processor busy for a good part of a second. */
@ApplicationScoped
public class Passwords {

    private final SecureRandom random = new SecureRandom();
    private int iterations;
    private PasswordHash nobody;

    /** For the container's proxy. */
    Passwords() {}

    @Inject
    Passwords(Settings settings) {
        this.iterations = settings.get(DirectorySettings.PASSWORD_ITERATIONS);
        this.nobody = PasswordHash.ofNothing(iterations, random);
    }

    /** Hashes a password with a new salt. */
    public PasswordHash hash(String password) {
        return PasswordHash.of(password, iterations, random);
    }

    /**
     * Checks a password. Without a hash to check against, because there is no such user, it does the same work and says no:
     * the time taken does not tell which names exist.
     */
    public boolean verify(Optional<PasswordHash> stored, String password) {
        boolean matches = stored.orElse(nobody).matches(password);
        return matches && stored.isPresent();
    }
}
