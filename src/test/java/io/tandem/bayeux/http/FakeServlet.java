package io.tandem.bayeux.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
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
                    return output();
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
            case "getInputStream" -> input();
            case "getProtocol" -> "HTTP/1.1";
            case "getRemoteAddr" -> "192.0.2.1";
            default -> null;
        });
    }

    String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private interface Behaviour {
        Object call(String name, Object[] arguments) throws Exception;
    }

    private static <T> T fake(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> behaviour.call(method.getName(), arguments)));
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                try {
                    listener.onWritePossible();
                } catch (IOException failed) {
                    listener.onError(failed);
                }
            }

            @Override
            public void write(int octet) {
                written.write(octet);
            }
        };
    }

    private ServletInputStream input() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                try {
                    listener.onDataAvailable();
                    listener.onAllDataRead();
                } catch (IOException failed) {
                    listener.onError(failed);
                }
            }

            @Override
            public int read() {
                return bytes.read();
            }
        };
    }
}
