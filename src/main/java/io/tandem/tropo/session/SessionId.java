package io.tandem.tropo.session;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ids of sessions: 32 digits of lower-case hexadecimal (spec 3). Unguessable, since signals need nothing else (spec 12). */
final class SessionId {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private SessionId() {}

    static String random() {
        byte[] id = new byte[BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** Whether a text that came from outside can be one. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
