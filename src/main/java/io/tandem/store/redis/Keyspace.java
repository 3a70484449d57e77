package io.tandem.store.redis;

import io.lettuce.core.cluster.SlotHash;
import io.tandem.store.Key;
import io.tandem.store.Topic;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Names of the keys in Redis. Everything belongs to a partition, whose number in braces puts all its keys into one slot of a
 * cluster: that of its group, or a topic's own.
 */
final class Keyspace {

    private final String prefix;
    private final int partitions;

    Keyspace(String prefix, int partitions) {
        this.prefix = prefix;
        this.partitions = partitions;
    }

    /** Where a group's states and timers are. */
    int partitionOf(String group) {
        return SlotHash.getSlot(group.getBytes(StandardCharsets.UTF_8)) % partitions;
    }

    /** Where a topic's events come together. */
    int homeOf(Topic topic) {
        return partitionOf(topic.name());
    }

    String state(Key<?> key) {
        return of(partitionOf(key.group()), "state")
                + ':'
                + escaped(key.group())
                + ':'
                + escaped(key.kind())
                + ':'
                + escaped(key.id());
    }

    /** Where the next offset of a topic stands. */
    String place(Topic topic) {
        return of(homeOf(topic), "topic") + ':' + escaped(topic.name());
    }

    String timers(int partition, String kind) {
        return of(partition, "timers") + ':' + escaped(kind);
    }

    String claims(int partition) {
        return of(partition, "claims");
    }

    /** The nodes that stand in line to commit in a group. */
    String turns(int partition, String group) {
        return of(partition, "turns") + ':' + escaped(group);
    }

    String lease(int partition, String token) {
        return of(partition, "lease") + ':' + token;
    }

    String done(int partition, String stamp) {
        return of(partition, "done") + ':' + stamp;
    }

    String meta(int partition) {
        return of(partition, "meta");
    }

    String log(int partition) {
        return of(partition, "log");
    }

    String outbox(int partition, int home) {
        return of(partition, "outbox") + ':' + home;
    }

    String pending(int partition) {
        return of(partition, "pending");
    }

    /** A sequence has a slot of its own. */
    String sequence(String name) {
        return prefix + ":sequence:{" + escaped(name) + '}';
    }

    private String of(int partition, String what) {
        return prefix + ":{" + partition + "}:" + what;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
