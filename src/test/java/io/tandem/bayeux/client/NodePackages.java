package io.tandem.bayeux.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The npm packages of the clients, in exactly the versions that the lock file names; fetched when they are not there yet or the
 * lock file is newer. Where there is no Node, tests that need it are aborted with a message, but fail if the environment
 * variable {@code CI} is set.
 */
final class NodePackages {

    static final Path FOLDER = Path.of("src/test/js/bayeux-clients").toAbsolutePath();

    private static final Path LOCK = FOLDER.resolve("package-lock.json");
    private static final Path INSTALLED = FOLDER.resolve("node_modules/.package-lock.json");
    private static final long INSTALL_MINUTES = 5;

    private NodePackages() {}

    /** Makes sure that they are there. */
    static void require() {
        try {
            if (!isCommand("node") || !isCommand("npm")) {
                String message = "no Node: install node, from 18 on, and npm";
                if (System.getenv("CI") != null) {
                    throw new AssertionError(message);
                }
                Assumptions.abort(message);
            }
            if (!isInstalled()) {
                run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), INSTALL_MINUTES);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static boolean isInstalled() throws IOException {
        return Files.exists(INSTALLED)
                && Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(LOCK)) >= 0;
    }

    private static boolean isCommand(String name) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    private static void run(List<String> command, long minutes) throws IOException, InterruptedException {
        Path log = Files.createTempFile("npm", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed:\n" + Files.readString(log));
            }
        } finally {
            Files.delete(log);
        }
    }
}
