package io.tandem.store.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.StaticCredentialsProvider;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The client's library: opens connections, to one server or a cluster, and closes everything. */
final class RedisAccess implements AutoCloseable {

    /** Few connections, and nothing is done on their threads but reading and writing. */
    private static final int THREADS = 2;

    private static final Duration RECONNECT_AT_MOST = Duration.ofSeconds(1);

    /** Commands that wait for a connection or an answer; more are refused. */
    private static final int MOST_WAITING = 100_000;

    /** An open connection. */
    record Opened(RedisClusterAsyncCommands<String, String> commands, AutoCloseable closer) {}

    private final ClientResources resources;
    private final RedisClient single;
    private final RedisURI address;
    private final RedisClusterClient cluster;

    RedisAccess(RedisOptions options) {
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .reconnectDelay(Delay.exponential(Duration.ofMillis(10), RECONNECT_AT_MOST, 2, TimeUnit.MILLISECONDS))
                .build();
        List<RedisURI> addresses = options.cluster()
                ? RedisClusterURIUtil.toRedisURIs(URI.create(options.uri()))
                : List.of(RedisURI.create(options.uri()));
        addresses.forEach(each -> prepare(each, options));
        address = addresses.get(0);
        if (options.cluster()) {
            single = null;
            cluster = RedisClusterClient.create(resources, addresses);
            cluster.setOptions(clusterOptions(options));
        } else {
            cluster = null;
            single = RedisClient.create(resources, address);
            single.setOptions(fill(ClientOptions.builder(), options).build());
        }
    }

    /** @param timeout how long a command may take on this connection */
    CompletionStage<Opened> open(Duration timeout) {
        if (cluster != null) {
            return cluster.refreshPartitionsAsync()
                    .thenCompose(known -> cluster.connectAsync(StringCodec.UTF8))
                    .thenApply(connection -> {
                        connection.setTimeout(timeout);
                        return new Opened(connection.async(), connection::closeAsync);
                    });
        }
        return single.connectAsync(StringCodec.UTF8, address).thenApply(connection -> {
            connection.setTimeout(timeout);
            return new Opened(connection.async(), connection::closeAsync);
        });
    }

    /** Runs something later, on the time of the network and not of the gateway's clock. */
    void later(Duration delay, Runnable action) {
        if (!resources.eventExecutorGroup().isShuttingDown()) {
            resources.eventExecutorGroup().schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        var closing = cluster != null
                ? cluster.shutdownAsync(0, 1, TimeUnit.SECONDS)
                : single.shutdownAsync(0, 1, TimeUnit.SECONDS);
        closing.whenComplete((done, failure) -> resources.shutdown(0, 1, TimeUnit.SECONDS));
    }

    private static void prepare(RedisURI address, RedisOptions options) {
        options.password()
                .ifPresent(password -> address.setCredentialsProvider(
                        new StaticCredentialsProvider(options.user().orElse(null), password.toCharArray())));
        address.setTimeout(options.timeout());
    }

    private static ClusterClientOptions clusterOptions(RedisOptions options) {
        ClusterClientOptions.Builder builder = ClusterClientOptions.builder();
        fill(builder, options);
        return builder.topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enablePeriodicRefresh(Duration.ofSeconds(30))
                        .build())
                .build();
    }

    /** Commands fail at once while there is no connection: whoever waits decides for how long. */
    private static ClientOptions.Builder fill(ClientOptions.Builder builder, RedisOptions options) {
        options.certificates()
                .ifPresent(file -> builder.sslOptions(
                        SslOptions.builder().trustManager(file.toFile()).build()));
        return builder.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(options.timeout())
                        .keepAlive(true)
                        .build())
                .timeoutOptions(TimeoutOptions.enabled());
    }
}
