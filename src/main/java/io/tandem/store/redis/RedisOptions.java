package io.tandem.store.redis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How the Store reaches Redis and uses it.
 *
 * @param uri where Redis is: {@code redis://host:port}, {@code rediss://} for TLS; of a cluster several hosts, separated by
 *     commas
 * @param user name to log in by, if not the default one
 * @param password of the user
 * @param certificates file with the certificates of those who are trusted to vouch for Redis, where these are not the ones that
 *     the Java runtime trusts
 * @param cluster whether it is a Redis Cluster
 * @param prefix what the names of all keys begin with
 * @param timeout how long one call of the Store may take
 * @param lease how long a node may write without having been heard of
 * @param logLength how many events a partition keeps for nodes that are behind, about
 */
public record RedisOptions(
        String uri,
        Optional<String> user,
        Optional<String> password,
        Optional<Path> certificates,
        boolean cluster,
        String prefix,
        Duration timeout,
        Duration lease,
        int logLength) {

    /** How many parts the keys of a cluster are spread over. Never to be changed: every group has its place by it. */
    private static final int PARTITIONS_OF_CLUSTER = 16;

    public RedisOptions {
        Objects.requireNonNull(uri);
        Objects.requireNonNull(prefix);
    }

    /** One server has one partition: it does one thing at a time anyway, and all events are in one stream. */
    int partitions() {
        return cluster ? PARTITIONS_OF_CLUSTER : 1;
    }

    /** Without credentials, which the address may hold too. */
    @Override
    public String toString() {
        return "RedisOptions[prefix=" + prefix + ", cluster=" + cluster + ']';
    }
}
