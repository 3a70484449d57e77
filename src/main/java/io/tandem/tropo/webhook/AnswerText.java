package io.tandem.tropo.webhook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ContentType;

/** Turns the bytes of an answer into text. */
final class AnswerText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AnswerText() {}

    /**
     * By the charset that the content type declares ({@code utf8} is known too, spec 2), or else UTF-8; of malformed bytes
     * each becomes U+FFFD.
     *
     * @param contentType may be null, and of any type: many applications label JSON as HTML
     */
    static String decode(byte[] body, String contentType) {
        String text = new String(body, charset(contentType));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private static Charset charset(String contentType) {
        try {
            ContentType parsed = ContentType.parseLenient(contentType);
            return parsed == null || parsed.getCharset() == null ? StandardCharsets.UTF_8 : parsed.getCharset();
        } catch (IllegalArgumentException noName) { // lenient about names that are unknown, not about what is no name
            return StandardCharsets.UTF_8;
        }
    }
}
