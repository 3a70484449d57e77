package io.tandem.chat.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a visitor proves their chat with: {@code secureKey} on the wire (spec 11.5). It names the chat and carries a secret
 * of 256 random bits, of which only the hash is kept.
 *
 * @param chatId the chat
 * @param secret the proof
 */
public record ChatKey(String chatId, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 12;
    private static final int ID_LENGTH = 16;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{59}");

    /** A new one, for a new chat. */
    public static ChatKey generate() {
        return new ChatKey(random(ID_BYTES), random(SECRET_BYTES));
    }

    /** Reads what a client sent; nothing if it cannot be a key. */
    public static Optional<ChatKey> read(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new ChatKey(text.substring(0, ID_LENGTH), text.substring(ID_LENGTH)))
                : Optional.empty();
    }

    /** A name for a visitor's own party, 16 hexadecimal digits; no proof of anything. */
    static String newUserId() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is kept of the secret. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }

    /** Whether this is the key that a hash was kept of; takes as long whether it is or not. */
    public boolean fits(String kept) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }

    /** As the visitor's client is told it; secret. */
    public String text() {
        return chatId + secret;
    }

    @Override
    public String toString() {
        return "ChatKey[" + chatId + ']';
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
