package io.tandem.tropo.it;

import io.tandem.client.NpmFolder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A customer's web server with applications on the npm library {@code tropo-webapi}, in a Node process of its own:
 * {@code src/test/tropo}. Keeps what is posted to it, session by session, until a test asks for it.
 */
final class NodeApplication implements AutoCloseable {

    private static final NpmFolder FOLDER = NpmFolder.at("src/test/tropo");
    private static final long PATIENCE_SECONDS = 30;

    private final Map<String, TropoSession> sessions = new ConcurrentHashMap<>();
    private final BlockingQueue<TropoSession> begun = new LinkedBlockingQueue<>();
    private final Queue<String> transcript = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Process process;

    private NodeApplication(Process process) {
        this.process = process;
        follow("output", process.inputReader(), this::take);
        follow("errors", process.errorReader(), transcript::add);
    }

    /** Starts one and waits until it listens. */
    static NodeApplication start() {
        FOLDER.require();
        try {
            NodeApplication application = new NodeApplication(new ProcessBuilder("node", "server.mjs")
                    .directory(FOLDER.path().toFile())
                    .start());
            application.port();
            return application;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where an application begins, for example {@code menu}. */
    String url(String application) {
        return "http://127.0.0.1:" + port() + "/" + application + "/start";
    }

    /** The session that began next, whose first post waits to be asked for. */
    TropoSession session() throws InterruptedException {
        TropoSession next = begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no session began:\n" + String.join("\n", transcript));
        }
        return next;
    }

    /** Whether no session has begun that nobody has asked for. */
    boolean isIdle() {
        return begun.isEmpty();
    }

    private int port() {
        try {
            return port.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (RuntimeException silent) {
            close();
            throw new AssertionError("no applications:\n" + String.join("\n", transcript), silent);
        }
    }

    private void take(String line) {
        transcript.add(line);
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject event = reader.readObject();
            if (event.containsKey("listening")) {
                port.complete(event.getInt("listening"));
            } else {
                JsonObject request = event.getJsonObject("posted");
                take(new Posted(
                        request.getString("path"),
                        request.getString("query"),
                        request.getString("cookie"),
                        request.getString("body")));
            }
        }
    }

    private void take(Posted posted) {
        TropoSession session = sessions.computeIfAbsent(posted.sessionId(), TropoSession::new);
        session.add(posted);
        if (posted.begins()) {
            begun.add(session);
        }
    }

    private void follow(String what, BufferedReader lines, Consumer<String> consumer) {
        Thread reader = new Thread(
                () -> {
                    try (lines) {
                        lines.lines().forEach(consumer);
                    } catch (IOException | UncheckedIOException closed) {
                        transcript.add(closed.toString());
                    }
                    port.completeExceptionally(new IllegalStateException("it has ended"));
                },
                what + " of applications");
        reader.setDaemon(true);
        reader.start();
    }

    /** Its input ends, and so does it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException failure) {
            transcript.add(failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
