package io.tandem.server;

import io.tandem.store.redis.RedisProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One gateway on one Open Liberty server of its own: the packaged WAR, the configuration in {@code liberty/}, and what a
 * test sets. Its files stay in {@code target/servers/NAME} to be looked at afterwards.
 */
public final class TandemServer implements Gateway, AutoCloseable {

    private static final long START_SECONDS = 600;
    private static final long STOP_SECONDS = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The line of the banner that says the gateway can be used. */
    private static final String READY = "Tandem is ready";

    private final String name;
    private final ServerFiles files;
    private final int port;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<String> output = new ArrayList<>();
    private final Map<Pattern, CompletableFuture<Void>> watches = new HashMap<>();
    private Process process;

    private TandemServer(String name) {
        this.name = name;
        this.files = new ServerFiles(name);
        this.port = FreePort.next();
        settings.put("tandem.http.port", Integer.toString(port));
        settings.put("tandem.https.port", "-1");
    }

    /** A server that is not started yet, with nothing left from an earlier run. */
    public static TandemServer named(String name) {
        TandemServer server = new TandemServer(name);
        try {
            server.files.install();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return server;
    }

    /** Configures a setting; takes effect with the next start. */
    public TandemServer setting(String settingName, Object value) {
        settings.put(settingName, value.toString());
        return this;
    }

    /** Has it keep its state in Redis; takes effect with the next start. */
    public TandemServer on(RedisProcess redis) {
        return setting("tandem.store", "redis").setting("tandem.redis.uri", redis.uri());
    }

    /** Gives the server's Java runtime an option; takes effect with the next start. */
    public TandemServer jvmOption(String option) {
        try {
            files.addJvmOption(option);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Leaves its Java runtime as users have it, and not as it starts soonest: for measurements. */
    public TandemServer asShipped() {
        try {
            files.clearJvmOptions();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Starts and waits until the gateway can be used. */
    public TandemServer start() {
        launch();
        awaitReady();
        return this;
    }

    /** Waits until the gateway can be used. */
    public void awaitReady() {
        awaitOutput(READY);
    }

    /** Waits until the server has written a line to its console that contains what the pattern describes. */
    public void awaitOutput(String pattern) {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        synchronized (output) {
            Pattern wanted = Pattern.compile(pattern);
            watches.put(wanted, seen);
            if (output.stream().anyMatch(line -> wanted.matcher(line).find())) {
                seen.complete(null);
            } else if (!process.isAlive()) {
                seen.completeExceptionally(new IllegalStateException("the server has ended"));
            }
        }
        try {
            seen.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError("server " + name + " did not write \"" + pattern + "\":\n" + output(), failure);
        }
    }

    /** Starts without waiting. */
    public void launch() {
        try {
            Files.writeString(files.server().resolve("configDropins/overrides/settings.xml"), overrides());
            synchronized (output) {
                output.clear();
                watches.clear();
            }
            ProcessBuilder command = new ProcessBuilder(script(), "run", name).redirectErrorStream(true);
            command.environment().put("WLP_USER_DIR", files.user().toString());
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            process = command.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread reader = new Thread(() -> read(process), "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public URI uri(String scheme, String pathAndQuery) {
        return URI.create(scheme + "://localhost:" + port + pathAndQuery);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    @Override
    public HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri("http", pathAndQuery)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The id of the server's Java process. */
    public long pid() {
        return javaProcess().map(ProcessHandle::pid).orElseThrow(() -> new IllegalStateException("not running"));
    }

    /** Stops the server the way an orchestrator does, by SIGTERM to its process, without waiting. */
    public void terminate() {
        javaProcess().ifPresent(ProcessHandle::destroy);
    }

    /** Kills the server, without a chance to finish anything, and waits for its end. */
    public void kill() throws InterruptedException {
        javaProcess().ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** Waits until the server's process has ended. */
    public void awaitEnd() throws InterruptedException {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("server " + name + " did not stop:\n" + output());
        }
    }

    /** Stops the server and waits for its end. */
    public void stop() {
        if (!isRunning()) {
            return;
        }
        terminate();
        try {
            awaitEnd();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Whether the server was started and has not ended. */
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Whether the server's process has ended. */
    public boolean hasEnded() {
        return !process.isAlive();
    }

    /** What the server has written to its console. */
    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** Everything the server has written to any file below its logs folder, and its console. */
    public String allLogs() throws IOException {
        StringBuilder all = new StringBuilder(output());
        try (Stream<Path> logs = Files.walk(files.server().resolve("logs"))) {
            for (Path file : logs.filter(Files::isRegularFile).toList()) {
                all.append('\n').append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private Optional<ProcessHandle> javaProcess() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst();
    }

    private void read(Process started) {
        try (BufferedReader lines = started.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
        } catch (IOException closed) {
            note(closed.toString());
        }
        synchronized (output) {
            watches.values()
                    .forEach(seen -> seen.completeExceptionally(new IllegalStateException("the server has ended")));
        }
    }

    private void note(String line) {
        synchronized (output) {
            output.add(line);
            watches.forEach((wanted, seen) -> {
                if (wanted.matcher(line).find()) {
                    seen.complete(null);
                }
            });
        }
    }

    private String overrides() {
        StringBuilder xml = new StringBuilder("<server>\n");
        settings.forEach((settingName, value) -> xml.append("  <variable name=\"")
                .append(settingName)
                .append("\" value=\"")
                .append(value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
                .append("\"/>\n"));
        return xml.append("</server>\n").toString();
    }

    private static String script() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return ServerFiles.LIBERTY
                .resolve(windows ? "bin/server.bat" : "bin/server")
                .toAbsolutePath()
                .toString();
    }
}
