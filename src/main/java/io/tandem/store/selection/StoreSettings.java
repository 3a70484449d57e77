package io.tandem.store.selection;

import io.tandem.config.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a user can configure about the Store. */
public final class StoreSettings {

    /** The stores there are. */
    public enum Choice {
        /** In memory: one node, nothing survives a restart. */
        LOCAL,
        /** In Redis: many nodes, and what they share lasts as long as Redis does. */
        REDIS
    }

    /** Which store is used. */
    public static final Setting<Choice> STORE = Setting.oneOf(
            "tandem.store",
            Choice.LOCAL,
            "Where the state of sessions and contacts is kept: local is this node's memory, lost when it stops; redis is shared by"
                    + " all nodes.");

    /** Where Redis is; secret, because it may hold credentials. */
    public static final Setting<String> URI = new Setting<>(
            "tandem.redis.uri",
            "redis://localhost:6379",
            "redis://host:port or rediss://host:port",
            "Address of Redis or Valkey, with rediss for TLS; of a cluster several hosts, separated by"
                    + " commas. Without one redis://localhost:6379.",
            true,
            text -> {
                if (!text.matches("rediss?://\\S+")) {
                    throw new IllegalArgumentException("is not an address of Redis");
                }
                return text;
            });

    /** Who logs in there. */
    public static final Setting<String> USER = Setting.text(
            "tandem.redis.user", "", "name", "\\S*", "User to log in to Redis as; without one, Redis's default user.");

    /** By what. */
    public static final Setting<Optional<String>> PASSWORD =
            Setting.secret("tandem.redis.password", "Password to log in to Redis with.");

    /** Whom to believe that it is Redis. */
    public static final Setting<Optional<Path>> CERTIFICATES = new Setting<>(
            "tandem.redis.certificates",
            "",
            "file",
            "PEM file with the certificates of the authorities that may vouch for Redis (rediss://); without one, those that the"
                    + " Java runtime trusts.",
            false,
            text -> {
                if (!text.isEmpty() && !Files.isReadable(Path.of(text))) {
                    throw new IllegalArgumentException("is no file that can be read");
                }
                return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
            });

    /** Whether keys are spread over several servers. */
    public static final Setting<Boolean> CLUSTER = Setting.flag(
            "tandem.redis.cluster",
            false,
            "Whether Redis is a Redis Cluster; not to be changed on one that is in use.");

    /** What tells the keys of this gateway from those of others. */
    public static final Setting<String> PREFIX = Setting.text(
            "tandem.redis.prefix",
            "tandem",
            "letters, digits, _ and -",
            "[A-Za-z0-9_-]+",
            "What the names of all keys in Redis begin with; gateways that share a Redis need different ones.");

    /** How long a call may take. */
    public static final Setting<Duration> TIMEOUT = Setting.duration(
            "tandem.redis.timeout",
            "PT3S",
            "How long Redis may take to answer before what was asked for counts as failed.");

    /** How long a node may be silent. */
    public static final Setting<Duration> LEASE = Setting.duration(
            "tandem.redis.lease",
            "PT10S",
            "How long a node may write to Redis without having been heard of; renewed three times as often.");

    /** How far behind a node may be. */
    public static final Setting<Integer> LOG_LENGTH = Setting.number(
            "tandem.redis.log-length",
            100_000,
            1_000,
            100_000_000,
            "events",
            "How many events Redis keeps for nodes that are behind, and for two minutes at most; of a cluster in each of 16 parts.");

    /** All settings of the Store. */
    public static final List<Setting<?>> ALL =
            List.of(STORE, URI, USER, PASSWORD, CERTIFICATES, CLUSTER, PREFIX, TIMEOUT, LEASE, LOG_LENGTH);

    private StoreSettings() {}
}
