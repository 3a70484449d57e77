package io.tandem.bayeux.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client of npm in a Node process of its own: {@code src/test/js/bayeux-clients/client.mjs}. */
final class NodeClient extends ForeignClient {

    private static final long END_SECONDS = 10;

    private final Process process;
    private final BufferedWriter orders;

    private NodeClient(Process process) {
        this.process = process;
        this.orders = process.outputWriter();
        Thread reader = new Thread(this::read, "output of a Node client");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts one; {@code library} as it is called in the package file. */
    static ForeignClient start(String library, String transport, URI server, boolean ack) {
        List<String> command = new ArrayList<>(List.of("node", "client.mjs", library, transport, server.toString()));
        if (ack) {
            command.add("ack");
        }
        try {
            return new NodeClient(new ProcessBuilder(command)
                    .directory(NodePackages.FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    void order(String order, JsonObject fields) {
        try {
            orders.write(Json.createObjectBuilder(fields).add("order", order).build() + "\n");
            orders.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{\"event\":")) {
                    tell(parse(line));
                } else {
                    note(line);
                }
            }
        } catch (IOException closed) {
            note(closed.toString());
        }
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
