package io.tandem.chat.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The web site of somebody who uses the chat library: another origin than the gateway's, and the strictest
 * Content-Security-Policy that lets the library work.
 */
final class ChatPages implements AutoCloseable {

    private static final String SCRIPT = "/page.js";
    private static final String BLANK = "/blank";

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();

    ChatPages() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The origin of all pages. */
    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A page with the library of the gateway that is reached at a port of this machine. Every path is one. */
    String page(String path, int gatewayPort) {
        return origin() + path + "?" + gatewayPort;
    }

    /** A page without the library. */
    String blank() {
        return origin() + BLANK;
    }

    /** The script that keeps what happens on a page. */
    static String script() {
        try (InputStream script = ChatPages.class.getResourceAsStream("/chat" + SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(SCRIPT)) {
                send(exchange, "text/javascript", script());
            } else if (path.equals(BLANK)) {
                exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
                send(exchange, "text/html", "<!doctype html><title>Elsewhere</title>");
            } else {
                String gateway = "localhost:" + exchange.getRequestURI().getQuery();
                exchange.getResponseHeaders().set("Content-Security-Policy", policy(gateway));
                send(exchange, "text/html", html(gateway));
            }
        }
    }

    private static String policy(String gateway) {
        return "default-src 'none'; img-src data:; script-src 'self' http://%1$s; connect-src http://%1$s ws://%1$s"
                .formatted(gateway);
    }

    private static String html(String gateway) {
        return """
                <!doctype html>
                <title>Shop</title>
                <link rel="icon" href="data:,">
                <script src="%s"></script>
                <script src="http://%s/js/tandem-chat.js"></script>
                """.formatted(SCRIPT, gateway);
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        // A page that the browser kept would not run its scripts anew.
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
