package io.tandem.cluster;

import io.tandem.client.NpmFolder;
import io.tandem.server.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Visitors with the browser library, or agents on desktops, many in one process of Node: the programs in {@code src/test/js/crowd}. */
final class Crowd implements AutoCloseable {

    private static final NpmFolder PROGRAMS = NpmFolder.at("src/test/js/crowd");

    private final Process process;
    private final CompletableFuture<List<JsonObject>> reports;
    private final List<String> noise = new ArrayList<>();

    private Crowd(List<String> command) {
        PROGRAMS.require();
        try {
            process = new ProcessBuilder(command)
                    .directory(PROGRAMS.path().toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // whatever becomes of the test
        reports = CompletableFuture.supplyAsync(this::read, task -> {
            Thread reader = new Thread(task, "output of a crowd");
            reader.setDaemon(true);
            reader.start();
        });
    }

    /**
     * Visitors who each say so many numbered things and expect them back.
     *
     * @param prefix what their names begin with
     * @param pause between two things they say
     * @param limit until when all must be over
     * @param transport {@code ws} or {@code polling}
     */
    static Crowd ofVisitors(
            Gateway gateway,
            String prefix,
            int visitors,
            int messages,
            Duration pause,
            Duration limit,
            String transport) {
        Path library = Path.of(System.getProperty("tandem.build", "target"), "frontend/js/tandem-chat.mjs");
        return new Crowd(List.of(
                "node",
                "visitors.mjs",
                library.toAbsolutePath().toString(),
                gateway.uri("http", "/cometd").toString(),
                prefix,
                Integer.toString(visitors),
                Integer.toString(messages),
                Long.toString(pause.toMillis()),
                Long.toString(limit.toSeconds()),
                transport));
    }

    /** Agents who send back what visitors say, until they are told to {@link #leave}. */
    static Crowd ofAgents(Gateway gateway, int firstId, int agents) {
        return new Crowd(List.of(
                "node",
                "agents.mjs",
                gateway.uri("http", "").toString(),
                Integer.toString(firstId),
                Integer.toString(agents)));
    }

    /** Whether all are through. */
    boolean isOver() {
        return reports.isDone();
    }

    /** What they report, when all are through. */
    List<JsonObject> reports(Duration limit) {
        try {
            List<JsonObject> told = reports.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!noise.isEmpty()) {
                throw new AssertionError("the crowd said:\n" + String.join("\n", noise));
            }
            return told;
        } catch (Exception failed) {
            throw new AssertionError("the crowd did not come to an end:\n" + String.join("\n", noise), failed);
        }
    }

    /** Has agents log out; gives what they report. */
    JsonObject leave() {
        try {
            process.getOutputStream().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return reports(Duration.ofSeconds(60)).get(0);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private List<JsonObject> read() {
        List<JsonObject> told = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{")) {
                    told.add(parse(line));
                } else {
                    noise.add(line);
                }
            }
        } catch (IOException failure) {
            noise.add(failure.toString());
        }
        return told;
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
