package io.tandem.session.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;

/**
 * How a file that a stranger uploaded is handed to a browser: to be saved and never to be shown, whatever it claims to be, and
 * kept by no cache.
 */
public final class FileAnswer {

    /** Characters of a name that need no quoting in any program. */
    private static final String PLAIN = " ._-()";

    /** RFC 8187, {@code attr-char}: what besides letters and digits stands for itself. */
    private static final String ATTRIBUTE = "!#$&+-.^_`|~";

    private FileAnswer() {}

    /** Answers with a file. Never throws. */
    public static void write(AsyncContext context, String name, byte[] content) {
        ResponseWriter.write(context, response -> describe(response, name), content, written -> {});
    }

    /** Answers as if with a file, without its content. Never throws. */
    public static void head(AsyncContext context, String name, int size) {
        ResponseWriter.end(context, response -> {
            describe(response, name);
            response.setContentLength(size);
        });
    }

    private static void describe(HttpServletResponse response, String name) {
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", disposition(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** RFC 6266: the name as it is for those who know how, and in plain characters for the others. */
    static String disposition(String name) {
        return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .forEach(character -> plain.append(
                        isAlphanumeric(character) || PLAIN.indexOf(character) >= 0 ? (char) character : '_'));
        return plain.toString();
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isAlphanumeric(octet) || ATTRIBUTE.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }
}
