package io.tandem.store.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A function that runs inside Redis, all of it or nothing. */
enum Script {
    UPDATE("append", "update"),
    ACCEPT("append", "accept"),
    RELAYED("relayed"),
    ACQUIRE("acquire"),
    TICK("tick"),
    RING("ring"),
    NEXT("next"),
    ADVANCE("advance");

    private final String source;
    private final String digest;

    Script(String... files) {
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            text.append(load(file + ".lua"));
        }
        source = text.toString();
        digest = digest(source);
    }

    String source() {
        return source;
    }

    /** By which Redis knows it, once it has had the source. */
    String digest() {
        return digest;
    }

    private static String load(String file) {
        try (InputStream stream = Script.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-1", missing);
        }
    }
}
