package io.tandem.tropo.launch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request of a program.
 *
 * @param method of HTTP
 * @param address where the client is
 * @param query as it was sent
 * @param contentType what the body is said to be
 * @param charsetName what the body's text is said to be encoded in
 * @param accept what the answer may be
 * @param body as it was sent; empty if there is none
 */
record ApiRequest(
        String method,
        String address,
        Optional<String> query,
        Optional<String> contentType,
        Optional<String> charsetName,
        Optional<String> accept,
        byte[] body) {

    static final String GET = "GET";

    ApiRequest withBody(byte[] read) {
        return new ApiRequest(method, address, query, contentType, charsetName, accept, read);
    }

    /** The charset that is declared, if there is such a one. */
    Optional<Charset> charset() {
        try {
            return charsetName.map(Charset::forName);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The body as a text, in UTF-8 unless something else is declared. */
    String text() {
        return new String(body, charset().orElse(StandardCharsets.UTF_8));
    }

    /** Without what may hold a token. */
    @Override
    public String toString() {
        return "ApiRequest[" + method + ", " + body.length + " bytes]";
    }
}
