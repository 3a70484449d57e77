package io.tandem.cluster;

import io.tandem.docs.DocumentedUser;
import io.tandem.server.Gateway;
import io.tandem.server.TandemServer;
import io.tandem.store.redis.RedisProcess;
import io.tandem.store.redis.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gateways of the demo's customers on one Redis and one PostgreSQL, behind HAProxy without stickiness: all real, all of the
 * test's own. Nodes are counted from 0; their files stay in {@code target/servers/NAME-N}, the balancer's in
 * {@code target/servers/NAME-balancer}. As a {@link Gateway} it is what the balancer makes of it.
 */
public final class Cluster implements Gateway, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADMIN = "a-token-for-this-test";

    private final String name;
    private final RedisProcess redis =
            new RedisProcess(DocumentedUser.and("--appendonly", "yes", "--maxmemory-policy", "noeviction"));
    private final EmbeddedPostgres database;
    private final List<TandemServer> nodes;
    private final Set<Integer> paused = new HashSet<>();
    private Balancer balancer;

    private Cluster(String name, int size) {
        this.name = name;
        try {
            database = EmbeddedPostgres.start();
        } catch (IOException failure) {
            redis.close();
            throw new UncheckedIOException(failure);
        }
        nodes = IntStream.range(0, size).mapToObj(this::install).toList();
    }

    /** A cluster of so many nodes, three at most, whose Redis and PostgreSQL run and whose nodes do not yet. */
    public static Cluster of(String name, int size) {
        return new Cluster(name, size);
    }

    /** Configures a setting of all nodes; takes effect with their next start. */
    public Cluster setting(String settingName, Object value) {
        nodes.forEach(node -> node.setting(settingName, value));
        return this;
    }

    /** Gives the Java runtime of all nodes an option; takes effect with their next start. */
    public Cluster jvmOption(String option) {
        nodes.forEach(node -> node.jvmOption(option));
        return this;
    }

    /** Leaves the Java runtimes of all nodes as users have them: for measurements. */
    public Cluster asShipped() {
        nodes.forEach(TandemServer::asShipped);
        return this;
    }

    /** Starts all nodes at once, then the balancer; returns when all can be used, and the balancer knows. */
    public Cluster start() {
        try {
            nodes.forEach(TandemServer::launch);
            nodes.forEach(TandemServer::awaitReady);
            balancer = Balancer.haproxy(folder("balancer"), ports());
            awaitServing(IntStream.range(0, size()).toArray());
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
        return this;
    }

    /** How many nodes there are, running or not. */
    public int size() {
        return nodes.size();
    }

    /** One node, reached past the balancer. */
    public TandemServer node(int node) {
        return nodes.get(node);
    }

    /** The nodes past the balancer: client 0 connects to the first, client 1 to the second and so on, others to the first. */
    public Gateway apart() {
        return new Gateway() {
            @Override
            public URI uri(String scheme, String pathAndQuery) {
                return node(0).uri(scheme, pathAndQuery);
            }

            @Override
            public Gateway client(int number) {
                return node(number % size());
            }
        };
    }

    /** The same nodes behind nginx; to be closed by the caller. */
    public Balancer nginx() {
        return Balancer.nginx(folder("nginx"), ports());
    }

    /** What is reached by the balancer. */
    @Override
    public URI uri(String scheme, String pathAndQuery) {
        return balancer.uri(scheme, pathAndQuery);
    }

    /** The load balancer. */
    public Balancer balancer() {
        return balancer;
    }

    /** Waits until the balancer sends new requests to these nodes and no others. */
    public void awaitServing(int... expected) {
        Set<Integer> wanted = IntStream.of(expected).boxed().collect(Collectors.toSet());
        Waiting.until(() -> "the balancer serves " + wanted + ": " + balancer.log(), PATIENCE, () -> balancer.serves()
                .equals(wanted));
    }

    /** Kills a node by SIGKILL. */
    public void kill(int node) throws InterruptedException {
        paused.remove(node);
        node(node).kill();
    }

    /** Starts nodes that ended, with the same settings, folders and ports; returns when they can be used. */
    public void restart(int... ended) {
        IntStream.of(ended).forEach(node -> node(node).launch());
        IntStream.of(ended).forEach(node -> node(node).awaitReady());
    }

    /** Has a node stand still, by SIGSTOP to its process. */
    public void pause(int node) {
        signal("-STOP", node);
        paused.add(node);
    }

    /** Has a node go on that stands still. */
    public void resume(int node) {
        paused.remove(node);
        signal("-CONT", node);
    }

    /** Has all go on that stand still, also those that a test did not come to. */
    public void resumeAll() {
        List.copyOf(paused).forEach(this::resume);
    }

    /** Stops a node as an orchestrator does, by SIGTERM; returns when its process has ended. */
    public void terminate(int node) throws InterruptedException {
        node(node).terminate();
        node(node).awaitEnd();
    }

    /** Drains a node as an administrator does; its process goes on. */
    public void drain(int node) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(node(node).uri("http", "/api/drain"))
                .header("Authorization", "Bearer " + ADMIN)
                .POST(BodyPublishers.noBody())
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 202) {
            throw new AssertionError("drain was answered with " + status);
        }
    }

    /** The Redis of all nodes. It keeps what it holds over {@link RedisProcess#stop}, and mostly over a kill. */
    public RedisProcess redis() {
        return redis;
    }

    /** Ends Redis, and starts it with nothing in it. */
    public void restartRedisEmpty() {
        redis.kill();
        redis.forget();
        redis.start();
    }

    /** The database of all nodes. */
    public EmbeddedPostgres database() {
        return database;
    }

    @Override
    public void close() {
        resumeAll();
        nodes.stream().filter(TandemServer::isRunning).forEach(TandemServer::terminate);
        nodes.forEach(TandemServer::close);
        if (balancer != null) {
            balancer.close();
        }
        redis.close();
        try {
            database.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Integer> ports() {
        return nodes.stream().map(TandemServer::port).toList();
    }

    private Path folder(String kind) {
        return Path.of(System.getProperty("tandem.build", "target"), "servers", name + "-" + kind)
                .toAbsolutePath();
    }

    private void signal(String signal, int node) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(node(node).pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private TandemServer install(int number) {
        return TandemServer.named(name + "-" + number)
                .jvmOption("-Xmx256m")
                .setting("tandem.store", "redis")
                .setting("tandem.redis.uri", redis.uri())
                .setting("tandem.redis.user", DocumentedUser.NAME)
                .setting("tandem.redis.password", DocumentedUser.PASSWORD)
                .setting("tandem.db.url", "jdbc:postgresql://localhost:" + database.getPort() + "/postgres")
                .setting("tandem.db.user", "postgres")
                .setting("tandem.db.password", "postgres")
                .setting("tandem.recording.folder", folder("recordings"))
                .setting("tandem.admin.token", ADMIN)
                .setting("tandem.directory.password-iterations", 1_000);
    }
}
