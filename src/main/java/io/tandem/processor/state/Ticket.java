package io.tandem.processor.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The right to bind a session once. Only the token's digest is kept.
 *
 * @param digest of the token
 * @param used whether it has been used
 */
public record Ticket(String digest, boolean used) {

    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A token that nobody can guess, of letters, digits, hyphens and underscores. */
    public static String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The ticket of a token. */
    public static Ticket of(String token) {
        return new Ticket(digest(token), false);
    }

    /** Whether it is this token's. Takes as long for any token. */
    public boolean fits(String token) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), digest(token).getBytes(StandardCharsets.US_ASCII));
    }

    /** The same, used. */
    public Ticket use() {
        return new Ticket(digest, true);
    }

    private static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
