package io.tandem.store.redis;

import io.tandem.time.Alarms;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Nodes that share a Redis, and a clock that a test turns. */
public final class RedisNodes implements AutoCloseable {

    /** Long enough for a busy machine, where nothing is to go wrong. */
    static final Duration PATIENT = Duration.ofSeconds(9);

    private final List<RedisStore> nodes = new ArrayList<>();
    private final Executor executor = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "worker");
        thread.setDaemon(true);
        return thread;
    });
    private final ManualClock clock = new ManualClock();
    private final Alarms never = new ClockAlarms(clock, Runnable::run);
    private final String prefix = UUID.randomUUID().toString();
    private final String uri;
    private final int partitions;
    private Duration timeout = PATIENT;
    private Duration lease = Duration.ofSeconds(60);
    private int logLength = 100_000;
    private Optional<String> user = Optional.empty();
    private Optional<String> password = Optional.empty();
    private Optional<Path> certificates = Optional.empty();
    private boolean cluster;

    public RedisNodes(String uri, int partitions) {
        this.uri = uri;
        this.partitions = partitions;
    }

    public RedisNodes timeout(Duration value) {
        timeout = value;
        return this;
    }

    RedisNodes lease(Duration value) {
        lease = value;
        return this;
    }

    RedisNodes logLength(int value) {
        logLength = value;
        return this;
    }

    RedisNodes cluster() {
        cluster = true;
        return this;
    }

    RedisNodes login(String name, String secret) {
        user = Optional.of(name);
        password = Optional.of(secret);
        return this;
    }

    RedisNodes trusting(Path file) {
        certificates = Optional.of(file);
        return this;
    }

    public RedisStore start() {
        RedisOptions options =
                new RedisOptions(uri, user, password, certificates, cluster, prefix, timeout, lease, logLength);
        RedisStore node = new RedisStore(options, partitions, clock, never, executor);
        nodes.add(node);
        return node;
    }

    public ManualClock clock() {
        return clock;
    }

    int partitions() {
        return partitions;
    }

    String prefix() {
        return prefix;
    }

    /** Lets time pass, and rings what is due. */
    public void pass(Duration duration) {
        clock.advance(duration);
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> node.ringDue().toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    @Override
    public void close() {
        nodes.forEach(RedisStore::close);
    }
}
