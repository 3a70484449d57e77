package io.tandem.tropo.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A customer's web server on every loopback address that answers otherwise than it should, in a way of its own at each path. At
 * {@code /document} it answers what its query says, written with ' in place of ".
 */
final class HostileApplication implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final long LATE_SECONDS = 60;
    private static final int HUGE = 50 * 1024 * 1024;
    private static final int PART = 64 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "hostile application");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final BlockingQueue<String> sessions = new LinkedBlockingQueue<>();
    private final List<JsonObject> results = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private HostileApplication() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    static HostileApplication start() throws IOException {
        return new HostileApplication();
    }

    /** A URL of it. */
    String url(String path) {
        return urlAt("127.0.0.1", path);
    }

    /** A URL of it by another name of its host. */
    String urlAt(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    /** A URL that is answered by these steps of a document, written with ' in place of ". */
    String document(String steps) {
        return url(pathOf(steps));
    }

    /** The path and query of such a URL. */
    static String pathOf(String steps) {
        return "/document?"
                + java.net.URLEncoder.encode("{'tropo':[" + steps + "]}", StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    /** How often a path was asked for, since the start. */
    int requests(String path) {
        return requests.getOrDefault(path, new AtomicInteger()).get();
    }

    /** How often anything was asked for, since the start. */
    int requests() {
        return requests.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** The id of the session that began next. */
    String session() throws InterruptedException {
        String session = sessions.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (session == null) {
            throw new AssertionError("no session began");
        }
        return session;
    }

    /** The results of a session that were posted up to now. */
    List<JsonObject> results(String session) {
        return results.stream()
                .filter(result -> result.getString("sessionId").equals(session))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
            note(exchange.getRequestBody());
            switch (path) {
                case "/fails" -> answer(exchange, 500, "text/plain", "oops");
                case "/nothing" -> answer(exchange, 200, "application/json", "");
                case "/page" -> answer(exchange, 200, "text/html", "<html><body>It works!</body></html>");
                case "/half" -> answer(exchange, 200, "application/json", "{\"tropo\":[{\"say\":{\"val");
                case "/other" -> answer(exchange, 200, "application/json", "{\"verbs\":[]}");
                case "/huge" -> answerHuge(exchange);
                case "/late" -> answerLate(exchange);
                case "/again" -> {
                    exchange.getResponseHeaders().add("Location", "/again");
                    exchange.sendResponseHeaders(302, -1);
                }
                default ->
                    answer(
                            exchange,
                            200,
                            "application/json",
                            exchange.getRequestURI().getQuery().replace('\'', '"'));
            }
        }
    }

    private void note(InputStream body) throws IOException {
        try (JsonReader reader = Json.createReader(body)) {
            JsonObject posted = reader.readObject();
            if (posted.containsKey("session")) {
                sessions.add(posted.getJsonObject("session").getString("id"));
            } else {
                results.add(posted.getJsonObject("result"));
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void answerHuge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, HUGE);
        byte[] part = " ".repeat(PART).getBytes(StandardCharsets.US_ASCII);
        for (int sent = 0; sent < HUGE; sent += PART) {
            exchange.getResponseBody().write(part);
        }
    }

    private void answerLate(HttpExchange exchange) throws IOException {
        try {
            if (!closing.await(LATE_SECONDS, TimeUnit.SECONDS)) {
                answer(exchange, 200, "application/json", "{\"tropo\":[{\"say\":{\"value\":\"Too late.\"}}]}");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
