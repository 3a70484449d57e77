package io.tandem.session.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Hides the query string of a handshake from the server, which keeps it for as long as the connection lives and writes it
 * into an incident file when a client sends a broken frame: credentials may stand in it. Sealed with a key that this process
 * makes for itself; thread-safe.
 */
public final class QuerySeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKey KEY = newKey();

    private QuerySeal() {}

    /** The query as a text of letters, digits, hyphens and underscores that only {@link #open} understands. */
    static String seal(String query) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] hidden = apply(Cipher.ENCRYPT_MODE, nonce, query.getBytes(StandardCharsets.UTF_8));
        byte[] sealed = ByteBuffer.allocate(nonce.length + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The query string that the client sent; nothing if it sent none.
     *
     * @param sealed what the server takes for the query string; may be null
     * @throws IllegalStateException if it was not sealed here
     */
    public static Optional<String> open(String sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        byte[] all = Base64.getUrlDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] hidden = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return Optional.of(new String(apply(Cipher.DECRYPT_MODE, nonce, hidden), StandardCharsets.UTF_8));
    }

    private static byte[] apply(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, KEY, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a query string was not sealed here", failure);
        }
    }

    private static SecretKey newKey() {
        try {
            return KeyGenerator.getInstance("AES").generateKey();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has AES", missing);
        }
    }
}
