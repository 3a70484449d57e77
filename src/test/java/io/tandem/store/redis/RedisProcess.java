package io.tandem.store.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis server of a test's own, on a port of its own that it keeps when it is started again. What it holds ends with the
 * process, unless an option says otherwise. Another program can be named by the system property {@code tandem.test.redis-server}.
 */
public final class RedisProcess implements AutoCloseable {

    private final int port = freePort();
    private final List<String> options;
    private final Path directory;
    private Process process;

    /** Starts one with options of the command line, besides those that keep it in memory alone. */
    public RedisProcess(String... options) {
        this.options = List.of(options);
        try {
            directory = Files.createTempDirectory("redis");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> process.destroyForcibly())); // whatever becomes of the test
        start();
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Its address. */
    public String uri() {
        return "redis://localhost:" + port;
    }

    /** Starts it, with what it kept in files, if anything; returns when it answers. */
    public void start() {
        try {
            List<String> command = new ArrayList<>(List.of(program().getPath()));
            command.addAll(List.of(
                    "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"));
            command.addAll(options);
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            Waiting.until("Redis answers or has ended", () -> answers() || !process.isAlive());
            if (!process.isAlive()) {
                throw new AssertionError("Redis did not start: " + Files.readString(directory.resolve("log")));
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Ends it at once, with all that it holds. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Ends it in good order, so that it writes down what its options have it keep. */
    public void stop() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Removes all that it kept in files; it must not run. */
    public void forget() {
        try (Stream<Path> kept = Files.walk(directory)) {
            for (Path path : kept.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(directory)) {
                    Files.delete(path);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Has it answer nobody until {@link #goOn}. */
    public void pause() {
        signal("-STOP");
    }

    /** Has it answer again. */
    public void goOn() {
        signal("-CONT");
    }

    /** Sends one command, and gives what comes back first. */
    String command(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[512];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            goOn();
            kill();
        }
        forget();
        directory.toFile().delete();
    }

    private boolean answers() {
        try {
            return !command("PING").isEmpty();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static File program() throws IOException {
        String other = System.getProperty("tandem.test.redis-server");
        return other != null ? new File(other) : Program.FILE;
    }

    /** Servers of a cluster use a second port, ten thousand above. */
    static int freePort() {
        for (int port = ThreadLocalRandom.current().nextInt(20_000, 30_000); port < 32_000; port++) {
            try (ServerSocket one = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    ServerSocket two = new ServerSocket(port + 10_000, 1, InetAddress.getLoopbackAddress())) {
                return Math.min(one.getLocalPort(), two.getLocalPort());
            } catch (IOException taken) {
                continue;
            }
        }
        throw new AssertionError("No port is free");
    }

    /** Unpacked once, when it is first wanted. */
    private static final class Program {
        private static final File FILE = unpack();

        private static File unpack() {
            try {
                return ExecutableProvider.newJarResourceProvider().get();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
