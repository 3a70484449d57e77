package io.tandem.tropo.session;

import io.tandem.contact.model.LegId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of call legs as applications see them (spec 3): 32 digits, which tell nothing of how the gateway counts. */
final class CallId {

    private static final int BYTES = 16;

    private CallId() {}

    /** That of a session's leg, always the same. */
    static String of(LegId leg, String sessionId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((sessionId + '/' + leg.contactId() + '/' + leg.number()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
