package io.tandem.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a token that starts sessions. One round without a salt will do, and can be looked up: tokens are random and too long to be
 * guessed.
 *
 * @param text SHA-256 of the token's UTF-8, in hexadecimal
 */
public record TokenHash(String text) {

    /** The hash of a token. */
    public static TokenHash of(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new TokenHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
