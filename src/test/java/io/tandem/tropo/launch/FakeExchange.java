package io.tandem.tropo.launch;

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

/** One HTTP request and its response, as far as the servlet looks at them. */
final class FakeExchange {

    final Map<String, String> sent = new TreeMap<>();
    final Map<String, String> headers = new TreeMap<>();
    int status = 200;
    int completions;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final String method;
    private final String path;
    private final String query;
    private final byte[] body;

    FakeExchange(String method, String path, String query, String body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getPathInfo" -> path;
            case "getQueryString" -> query;
            case "getRemoteAddr" -> Rig.HERE;
            case "getHeader" -> sent.get(arguments[0]);
            case "getContentType" -> sent.get("Content-Type");
            case "getCharacterEncoding" -> null;
            case "getContentLengthLong" -> (long) body.length;
            case "getInputStream" -> input(body);
            case "startAsync" -> context();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, arguments) -> {
            switch (name) {
                case "getOutputStream" -> {
                    return output(written);
                }
                case "setStatus" -> status = (int) arguments[0];
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
                case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                default -> throw new UnsupportedOperationException(name);
            }
            return null;
        });
    }

    private AsyncContext context() {
        return fake(AsyncContext.class, (name, arguments) -> {
            switch (name) {
                case "complete" -> completions++;
                case "setTimeout" -> {}
                case "getResponse" -> {
                    return response();
                }
                default -> throw new UnsupportedOperationException(name);
            }
            return null;
        });
    }
}
