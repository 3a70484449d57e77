package io.tandem.bayeux.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Gives pages of any origin the scripts of the clients, unmodified, and takes the events that they tell. */
final class ScriptServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** A server that gives each event to {@code told}. */
    ScriptServer(Consumer<JsonObject> told) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/events", exchange -> {
            try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
                told.accept(reader.readObject());
            }
            answer(exchange, 200, "text/plain", new byte[0]);
        });
        server.createContext("/", ScriptServer::script);
        server.start();
    }

    /** Where a file of the clients' folder is found. */
    URI uri(String file) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + file);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void script(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        Path file = NodePackages.FOLDER.resolve(name).normalize();
        if (file.startsWith(NodePackages.FOLDER) && Files.isRegularFile(file)) {
            answer(exchange, 200, "text/javascript", Files.readAllBytes(file));
        } else {
            answer(exchange, 404, "text/plain", new byte[0]);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
