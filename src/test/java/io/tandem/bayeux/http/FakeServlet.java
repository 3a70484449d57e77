package io.tandem.bayeux.http;

import static io.tandem.session.http.ServletFakes.fake;
import static io.tandem.session.http.ServletFakes.input;
import static io.tandem.session.http.ServletFakes.output;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One request and its response, as far as Bayeux looks at them. */
final class FakeServlet {

    final Map<String, String> headers = new TreeMap<>();
    int status = 200;
    int completions;
    boolean over;
    String encoding;
    byte[] body = {};
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    AsyncContext context() {
        HttpServletResponse response = fake(HttpServletResponse.class, (name, arguments) -> {
            switch (name) {
                case "getOutputStream" -> {
                    return output(written);
                }
                case "setStatus" -> status = (int) arguments[0];
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
                default -> headers.put((String) arguments[0], (String) arguments[1]);
            }
            return null;
        });
        return fake(AsyncContext.class, (name, arguments) -> {
            if (over) {
                throw new IllegalStateException("the request has been ended");
            }
            if (name.equals("complete")) {
                completions++;
                return null;
            }
            return response;
        });
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getContentLengthLong" -> -1L;
            case "getCharacterEncoding" -> encoding;
            case "getInputStream" -> input(body);
            case "getProtocol" -> "HTTP/1.1";
            case "getRemoteAddr" -> "192.0.2.1";
            default -> null;
        });
    }

    String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
