package io.tandem.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The gateway's platform with nothing on it but {@link EchoEndpoint}. */
public final class LibertyPeer implements Peer {

    private static final String SERVER = "bare";
    private static final Path BUILD = Path.of(System.getProperty("tandem.build", "target"));
    private static final Path LIBERTY = BUILD.resolve("liberty/wlp");
    private static final String CONFIGURATION = """
            <server>
              <featureManager>
                <platform>jakartaee-11.0</platform>
                <feature>servlet</feature>
                <feature>websocket</feature>
              </featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="%d" httpsPort="-1"/>
              <httpSession cookiesEnabled="false" invalidationTimeout="60s" reaperPollInterval="30s"/>
              <webApplication id="echo" location="echo.war" contextRoot="/"/>
            </server>
            """;

    private final Path user = BUILD.resolve("servers/bench-bare").toAbsolutePath();
    private int port;
    private ServerProcess process;

    @Override
    public String name() {
        return "Liberty";
    }

    @Override
    public void start() {
        port = Ports.free();
        try {
            install();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        ProcessBuilder command = new ProcessBuilder(
                LIBERTY.resolve("bin/server").toAbsolutePath().toString(), "run", SERVER);
        command.environment().put("WLP_USER_DIR", user.toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = ServerProcess.start(command, "CWWKF0011I");
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    private void install() throws IOException {
        if (Files.exists(user)) {
            try (Stream<Path> files = Files.walk(user)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Path server = Files.createDirectories(user.resolve("servers").resolve(SERVER));
        Files.writeString(server.resolve("server.xml"), CONFIGURATION.formatted(port));
        Files.write(server.resolve("jvm.options"), JavaOptions.of(name(), JavaOptions.HEAP));
        String endpoint = EchoEndpoint.class.getName().replace('.', '/') + ".class";
        Path target = server.resolve("apps/echo.war/WEB-INF/classes").resolve(endpoint);
        Files.createDirectories(target.getParent());
        try (InputStream code = EchoEndpoint.class.getClassLoader().getResourceAsStream(endpoint)) {
            Files.copy(code, target);
        }
    }
}
