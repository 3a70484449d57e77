package io.tandem.client;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A folder of programs for Node with the npm packages they need, in exactly the versions that its lock file names; fetched when they
 * are not there yet or the lock file is newer. Where there is no Node, tests that need it are aborted with a message, but fail
 * if the environment variable {@code CI} is set.
 *
 * @param path where it is
 */
public record NpmFolder(Path path) {

    private static final long INSTALL_MINUTES = 5;

    /** The folder at a path below the project's. */
    public static NpmFolder at(String path) {
        return new NpmFolder(Path.of(path).toAbsolutePath());
    }

    /** Makes sure that the packages are there. */
    public void require() {
        try {
            if (!isCommand("node") || !isCommand("npm")) {
                String message = "no Node: install node, from 18 on, and npm";
                if (System.getenv("CI") != null) {
                    throw new AssertionError(message);
                }
                Assumptions.abort(message);
            }
            if (!isInstalled()) {
                install();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private boolean isInstalled() throws IOException {
        Path lock = path.resolve("package-lock.json");
        Path installed = path.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) >= 0;
    }

    private static boolean isCommand(String name) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    private void install() throws IOException, InterruptedException {
        List<String> command = List.of("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund");
        Path log = Files.createTempFile("npm", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(path.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed:\n" + Files.readString(log));
            }
        } finally {
            Files.delete(log);
        }
    }
}
