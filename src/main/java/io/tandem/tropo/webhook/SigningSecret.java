package io.tandem.tropo.webhook;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that an application shares with the gateway, as by Standard Webhooks: {@code whsec_} and 24 to 64 bytes in Base64. */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST = 24;
    private static final int MOST = 64;
    private static final int NEW = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is not of that form; the message does not repeat it
     */
    public static SigningSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("does not begin with " + PREFIX);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("is not Base64 after " + PREFIX);
        }
        if (key.length < LEAST || key.length > MOST) {
            throw new IllegalArgumentException("is not of " + LEAST + " to " + MOST + " bytes");
        }
        return new SigningSecret(key);
    }

    /** Makes one of 32 random bytes. */
    public static SigningSecret random() {
        byte[] key = new byte[NEW];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    /** The text to keep, and to show to the developer of the application. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    byte[] sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
