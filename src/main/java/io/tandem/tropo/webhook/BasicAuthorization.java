package io.tandem.tropo.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Credentials of the Basic scheme (RFC 7617), in UTF-8. */
public final class BasicAuthorization {

    private BasicAuthorization() {}

    /**
     * The value of the {@code Authorization} header.
     *
     * @param credentials user name and password, parted by a colon
     */
    public static String of(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
