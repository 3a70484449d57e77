package io.tandem.tropo.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be told to an application.
 *
 * @param id of the message: the same for each try and for the fallback, so that the application can tell them from further messages
 * @param body JSON in UTF-8
 * @param cookies are sent, and kept
 */
record Message(String id, Application application, byte[] body, CookieJar cookies) {

    /** The headers for a try that is made now. */
    Map<String, String> headers(WebAddress to, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json, */*");
        headers.put("Connection", "close");
        headers.putAll(Signature.headers(id, now, body, application.secrets()));
        cookies.header(to).ifPresent(cookie -> headers.put("Cookie", cookie));
        to.credentials().ifPresent(credentials -> headers.put("Authorization", "Basic " + base64(credentials)));
        return headers;
    }

    private static String base64(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
