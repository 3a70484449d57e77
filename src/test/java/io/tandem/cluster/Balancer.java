package io.tandem.cluster;

import io.tandem.server.FreePort;
import io.tandem.server.Gateway;
import io.tandem.store.redis.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real load balancer before nodes on this machine. Its configuration is the example in {@code liberty/examples} with
 * nothing but the addresses replaced.
 */
public final class Balancer implements Gateway, AutoCloseable {

    private static final Path EXAMPLES = Path.of("liberty/examples");

    /** A node in the examples, whose addresses are 10.0.0.11, 10.0.0.12 and so on. */
    private static final Pattern NODE = Pattern.compile("(?m)^.*\\b10\\.0\\.0\\.1(\\d):9080.*\\R");

    private static final List<String> SERVERS = List.of("one", "two", "three");

    /** Columns of HAProxy's statistics: how a server is, and how many sessions it had, one for each request. */
    private static final int STATUS = 17;

    private static final int REQUESTS = 7;

    private final int port = FreePort.next();
    private final int statistics = FreePort.next();
    private final Path folder;
    private final List<String> command;
    private final Process process;

    private Balancer(Path folder, String example, List<Integer> nodes, Kind kind) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        Path configuration = this.folder.resolve(example);
        String adapted = withNodes(Files.readString(EXAMPLES.resolve(example)), nodes);
        Files.writeString(configuration, kind.adapted(adapted, this.folder, port, statistics));
        command = kind.command(configuration, this.folder);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(this.folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // whatever becomes of the test
        awaitListening();
    }

    /** Starts HAProxy before nodes that listen on these ports. */
    static Balancer haproxy(Path folder, List<Integer> nodes) {
        return start(folder, "haproxy.cfg", nodes, new HaProxy());
    }

    /** Starts nginx before nodes that listen on these ports. */
    static Balancer nginx(Path folder, List<Integer> nodes) {
        return start(folder, "nginx.conf", nodes, new Nginx());
    }

    @Override
    public URI uri(String scheme, String pathAndQuery) {
        return URI.create(scheme + "://localhost:" + port + pathAndQuery);
    }

    /** The nodes that HAProxy sends new requests to, counted from 0. */
    public Set<Integer> serves() throws IOException, InterruptedException {
        Set<Integer> serves = new HashSet<>();
        statistics().forEach((node, cells) -> {
            if (cells[STATUS].startsWith("UP")) {
                serves.add(node);
            }
        });
        return serves;
    }

    /** How many requests HAProxy has sent to each node. */
    public Map<Integer, Long> requests() throws IOException, InterruptedException {
        Map<Integer, Long> requests = new HashMap<>();
        statistics().forEach((node, cells) -> requests.put(node, Long.valueOf(cells[REQUESTS])));
        return requests;
    }

    /** What it has written to its log. */
    public String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Balancer start(Path folder, String example, List<Integer> nodes, Kind kind) {
        try {
            return new Balancer(folder, example, nodes, kind);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The example with the nodes there are; it must name as many at least. */
    private static String withNodes(String example, List<Integer> nodes) {
        StringBuilder adapted = new StringBuilder();
        List<Integer> named = new ArrayList<>();
        Matcher lines = NODE.matcher(example);
        while (lines.find()) {
            int node = Integer.parseInt(lines.group(1)) - 1;
            if (node < nodes.size()) {
                named.add(node);
                String line = lines.group().replaceFirst("10\\.0\\.0\\.1\\d:9080", "127.0.0.1:" + nodes.get(node));
                lines.appendReplacement(adapted, Matcher.quoteReplacement(line));
            } else {
                lines.appendReplacement(adapted, "");
            }
        }
        lines.appendTail(adapted);
        if (!named.contains(nodes.size() - 1)) {
            throw new IllegalArgumentException("the example has fewer than " + nodes.size() + " nodes");
        }
        return adapted.toString();
    }

    private void awaitListening() throws IOException {
        Waiting.until("the balancer listens or has ended", () -> listens() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError(String.join(" ", command) + " does not listen: " + log());
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Map<Integer, String[]> statistics() throws IOException, InterruptedException {
        Gateway page = (scheme, path) -> URI.create(scheme + "://localhost:" + statistics + path);
        Map<Integer, String[]> nodes = new HashMap<>();
        for (String line : page.get("/;csv").body().lines().toList()) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("ready") && SERVERS.contains(cells[1])) {
                nodes.put(SERVERS.indexOf(cells[1]), cells);
            }
        }
        return nodes;
    }

    /** What differs from program to program. */
    private interface Kind {

        /** The example, made to listen on that port of this machine, and to show its statistics on another if it can. */
        String adapted(String example, Path folder, int port, int statistics);

        /** How it is run in the foreground. */
        List<String> command(Path configuration, Path folder);
    }

    private static final class HaProxy implements Kind {

        @Override
        public String adapted(String example, Path folder, int port, int statistics) {
            String statisticsPage = "\nfrontend statistics\n    bind 127.0.0.1:" + statistics + "\n    stats uri /\n";
            return example.replace("bind :80\n", "bind 127.0.0.1:" + port + "\n") + statisticsPage;
        }

        @Override
        public List<String> command(Path configuration, Path folder) {
            return List.of("haproxy", "-db", "-f", configuration.toString());
        }
    }

    private static final class Nginx implements Kind {

        private static final String TEMPORARY = "client_body proxy fastcgi uwsgi scgi";

        /** It must not need the folders of a system's own nginx. */
        @Override
        public String adapted(String example, Path folder, int port, int statistics) {
            StringBuilder paths = new StringBuilder("http {\n");
            for (String kind : TEMPORARY.split(" ")) {
                paths.append("    ")
                        .append(kind)
                        .append("_temp_path ")
                        .append(folder.resolve(kind))
                        .append(";\n");
            }
            return example.replace("http {\n", paths).replace("listen 80;", "listen 127.0.0.1:" + port + ";");
        }

        @Override
        public List<String> command(Path configuration, Path folder) {
            String always = "daemon off; pid " + folder.resolve("pid") + ";";
            return List.of(
                    "nginx", "-p", folder.toString(), "-c", configuration.toString(), "-e", "stderr", "-g", always);
        }
    }
}
