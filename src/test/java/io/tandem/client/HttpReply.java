package io.tandem.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A response of HTTP/1.1 that came whole.
 *
 * @param status  the status code
 * @param headers by name in lower case; of a header that came twice the last
 * @param body    as text; empty if there is none
 * @param length  bytes it took on the wire
 */
public record HttpReply(int status, Map<String, String> headers, String body, int length) {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int HEX = 16;

    /** Whether the connection can carry another request. */
    public boolean keepsConnection() {
        return !"close".equalsIgnoreCase(headers.get("connection"));
    }

    /** The response that stands at the beginning of the bytes; none if some of it is still to come. */
    static Optional<HttpReply> parse(byte[] bytes, int count) {
        int headEnd = find(bytes, count, 0, "\r\n\r\n");
        if (headEnd < 0) {
            return Optional.empty();
        }
        String[] head = new String(bytes, 0, headEnd, StandardCharsets.ISO_8859_1).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            headers.put(
                    head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    head[i].substring(colon + 1).strip());
        }
        int status = Integer.parseInt(head[0].split(" ")[1]);
        int bodyStart = headEnd + 4;
        if (status == SWITCHING_PROTOCOLS) {
            return Optional.of(new HttpReply(status, headers, "", bodyStart));
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunked(status, headers, bytes, bodyStart, count);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        if (count - bodyStart < length) {
            return Optional.empty();
        }
        String body = new String(bytes, bodyStart, length, StandardCharsets.UTF_8);
        return Optional.of(new HttpReply(status, headers, body, bodyStart + length));
    }

    private static Optional<HttpReply> chunked(
            int status, Map<String, String> headers, byte[] bytes, int start, int count) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = start;
        while (true) {
            int lineEnd = find(bytes, count, at, "\r\n");
            if (lineEnd < 0) {
                return Optional.empty();
            }
            String size = new String(bytes, at, lineEnd - at, StandardCharsets.ISO_8859_1);
            int length = Integer.parseInt(size.split(";")[0].strip(), HEX);
            at = lineEnd + 2 + length + 2;
            if (at > count) {
                return Optional.empty();
            }
            if (length == 0) {
                return Optional.of(new HttpReply(status, headers, body.toString(StandardCharsets.UTF_8), at));
            }
            body.write(bytes, lineEnd + 2, length);
        }
    }

    private static int find(byte[] bytes, int count, int from, String wanted) {
        for (int at = from; at + wanted.length() <= count; at++) {
            int matched = 0;
            while (matched < wanted.length() && bytes[at + matched] == wanted.charAt(matched)) {
                matched++;
            }
            if (matched == wanted.length()) {
                return at;
            }
        }
        return -1;
    }
}
