package io.tandem.tropo.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where recordings and reports of sessions go. */
final class UploadPlace implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<Upload> uploads = new LinkedBlockingQueue<>();
    private final HttpServer server;

    /**
     * Something that came.
     *
     * @param method of HTTP
     * @param type of the body
     * @param authorization header; empty if there was none
     * @param body its bytes, each as a character
     */
    record Upload(String method, String type, String authorization, String body) {

        /** The body, which is JSON. */
        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }

    UploadPlace() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Its URL. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/recordings";
    }

    /** What came next. */
    Upload next() throws InterruptedException {
        Upload upload = uploads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (upload == null) {
            throw new AssertionError("nothing came");
        }
        return upload;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            uploads.add(new Upload(
                    exchange.getRequestMethod(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    authorization == null ? "" : authorization,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
