package io.tandem.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one server: {@code target/servers/NAME/servers/NAME}. Servers start often here, on few processors, so their Java
 * runtimes are those that start soonest, and they get what Open Liberty has found out about its features at an earlier start.
 */
final class ServerFiles {

    /** Where the build puts things. */
    static final Path BUILD = Path.of(System.getProperty("tandem.build", "target"));

    /** Open Liberty. */
    static final Path LIBERTY = BUILD.resolve("liberty/wlp");

    private static final Path WAR = BUILD.resolve("tandem.war");
    private static final String PRIMED = "primed";
    private static final String WORK_AREA = "workarea";
    private static final List<String> SOONEST = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final String name;

    ServerFiles(String name) {
        this.name = name;
    }

    /** What Open Liberty calls the user folder. */
    Path user() {
        return BUILD.resolve("servers").resolve(name).toAbsolutePath();
    }

    /** The server's own folder. */
    Path server() {
        return user().resolve("servers").resolve(name);
    }

    /** Makes them anew. */
    void install() throws IOException {
        deleteAll(user());
        Path folder = Files.createDirectories(server());
        Files.createDirectories(folder.resolve("configDropins/overrides"));
        copyAll(Path.of("liberty"), folder);
        Path created = LIBERTY.resolve("usr/servers/defaultServer");
        copyAll(created.resolve("jdbc"), folder.resolve("jdbc"));
        Files.copy(created.resolve("server.env"), folder.resolve("server.env"));
        Files.copy(WAR, Files.createDirectories(folder.resolve("apps")).resolve("tandem.war"));
        Files.write(options(), SOONEST);
        if (!name.equals(PRIMED)) {
            copyAll(primed(), folder.resolve(WORK_AREA));
        }
    }

    /** Adds an option of the Java runtime; of those that contradict each other the last counts. */
    void addJvmOption(String option) throws IOException {
        Files.writeString(options(), option + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Leaves the Java runtime as a user has it. */
    void clearJvmOptions() throws IOException {
        Files.deleteIfExists(options());
    }

    private Path options() {
        return server().resolve("jvm.options");
    }

    /** The work area of a server that has run this WAR once. */
    private static synchronized Path primed() throws IOException {
        ServerFiles files = new ServerFiles(PRIMED);
        Path workArea = files.server().resolve(WORK_AREA);
        if (!Files.exists(workArea)
                || Files.getLastModifiedTime(workArea).compareTo(Files.getLastModifiedTime(WAR)) < 0) {
            try (TandemServer server = TandemServer.named(PRIMED)) {
                server.start();
            }
        }
        return workArea;
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
