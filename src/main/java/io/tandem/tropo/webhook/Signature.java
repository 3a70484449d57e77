package io.tandem.tropo.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The headers of Standard Webhooks (standardwebhooks.com), which let an application see from whom and when a request is. */
final class Signature {

    private Signature() {}

    /**
     * The headers for one try.
     *
     * @param id of the request, the same for each try
     * @param at when this try is made
     * @param body as sent
     */
    static Map<String, String> headers(String id, Instant at, byte[] body, List<SigningSecret> secrets) {
        String timestamp = Long.toString(at.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        if (!secrets.isEmpty()) {
            byte[] content = content(id + '.' + timestamp + '.', body);
            headers.put(
                    "webhook-signature",
                    secrets.stream()
                            .map(secret -> "v1," + Base64.getEncoder().encodeToString(secret.sign(content)))
                            .collect(Collectors.joining(" ")));
        }
        return headers;
    }

    private static byte[] content(String prefix, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(prefix.getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }
}
