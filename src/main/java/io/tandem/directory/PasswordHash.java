package io.tandem.directory;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-512, with a salt of its own. The text form is
 * {@code pbkdf2-sha512$<iterations>$<salt>$<hash>} with salt and hash in Base64.
 */
public final class PasswordHash {

    /** A hash that claims to cost more is taken for damaged: checking it would stop the node's logins. */
    static final int MOST_ITERATIONS = 10_000_000;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final Pattern FORM =
            Pattern.compile(SCHEME + "\\$([1-9][0-9]{0,7})\\$([A-Za-z0-9+/]+={0,2})\\$([A-Za-z0-9+/]+={0,2})");
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Hashes a password with a new salt.
     *
     * @param iterations what it shall cost, 1 or more
     */
    static PasswordHash of(String password, int iterations, SecureRandom random) {
        byte[] salt = randomBytes(SALT_BYTES, random);
        return new PasswordHash(iterations, salt, derive(password, salt, iterations));
    }

    /** A hash that costs the same to check as any other of as many iterations, and that belongs to no password. */
    static PasswordHash ofNothing(int iterations, SecureRandom random) {
        return new PasswordHash(iterations, randomBytes(SALT_BYTES, random), randomBytes(HASH_BYTES, random));
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is not a hash that {@link #text()} could have written; the message does
     *     not repeat it
     */
    public static PasswordHash parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a password hash of the form " + SCHEME + "$iterations$salt$hash");
        }
        int iterations = Integer.parseInt(parts.group(1));
        byte[] salt = Base64.getDecoder().decode(parts.group(2));
        byte[] hash = Base64.getDecoder().decode(parts.group(3));
        if (iterations > MOST_ITERATIONS || salt.length != SALT_BYTES || hash.length != HASH_BYTES) {
            throw new IllegalArgumentException("a password hash with parts of a wrong size");
        }
        return new PasswordHash(iterations, salt, hash);
    }

    /** The text form, as it is kept in the database. */
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** Whether this is the hash of a password. Slow by design; takes the same time whatever the answer. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && iterations == that.iterations
                && Arrays.equals(salt, that.salt)
                && MessageDigest.isEqual(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /** Shows nothing of the hash. */
    @Override
    public String toString() {
        return "PasswordHash[" + SCHEME + ", hidden]";
    }

    private static byte[] randomBytes(int count, SecureRandom random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec work = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(work).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("The Java runtime lacks " + ALGORITHM, missing);
        } finally {
            work.clearPassword();
        }
    }
}
