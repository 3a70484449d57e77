package io.tandem.bayeux.http;

import static io.tandem.session.http.ServletFakes.fake;
import static io.tandem.session.http.ServletFakes.input;
import static io.tandem.session.http.ServletFakes.output;

import io.tandem.session.http.ServletAnswer;
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
    long length = -1;
    byte[] body = {};
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    /** The answer to {@link #request}. */
    ServletAnswer answer() {
        return new ServletAnswer(request(), response());
    }

    /** The answer to a request whose thread has returned. */
    ServletAnswer lateAnswer() {
        ServletAnswer answer = answer();
        answer.detach();
        return answer;
    }

    private HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, arguments) -> {
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
    }

    private AsyncContext context() {
        HttpServletResponse response = response();
        return fake(AsyncContext.class, (name, arguments) -> {
            if (over && !name.equals("setTimeout")) {
                throw new IllegalStateException("the request has been ended");
            }
            return switch (name) {
                case "complete" -> {
                    completions++;
                    yield null;
                }
                case "getResponse" -> response;
                default -> null;
            };
        });
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "startAsync" -> context();
            case "getContentLengthLong" -> length;
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
