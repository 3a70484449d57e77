package io.tandem.store.redis;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** What every update needs. */
final class UpdateMeans {

    /** How long a done update is known, in time limits of one: longer than anybody could ask again. */
    private static final int MARKED = 4;

    private final RedisOptions options;
    private final Keyspace names;
    private final RecordCodec codec;
    private final Link link;
    private final RedisAccess access;
    private final Lease lease;
    private final List<Partition> partitions;
    private final Relays relays;
    private final Clock clock;
    private final Executor executor;
    private final Lanes<Update<?>> lanes;
    private final Snapshots snapshots;
    private final String node = UUID.randomUUID().toString();
    private final AtomicLong numbers = new AtomicLong();

    UpdateMeans(
            RedisOptions options,
            Keyspace names,
            RecordCodec codec,
            Link link,
            RedisAccess access,
            Lease lease,
            List<Partition> partitions,
            Relays relays,
            Clock clock,
            Executor executor,
            Snapshots snapshots) {
        this.options = options;
        this.names = names;
        this.codec = codec;
        this.link = link;
        this.access = access;
        this.lease = lease;
        this.partitions = partitions;
        this.relays = relays;
        this.clock = clock;
        this.executor = executor;
        this.lanes = new Lanes<>(executor, this::commit);
        this.snapshots = snapshots;
    }

    private void commit(String group, List<Update<?>> updates) {
        new Commit(this, group, updates, () -> lanes.leave(group)).begin();
    }

    /**
     * The beginning of a call.
     *
     * @param insists whether this node has the next turn in the group if this is disturbed
     */
    UpdateCall call(String group, String token, boolean insists) {
        return new UpdateCall(
                names,
                codec,
                group,
                node,
                insists,
                token,
                node + '.' + numbers.incrementAndGet(),
                options.timeout().multipliedBy(MARKED),
                options.logLength());
    }

    void later(Duration delay, Runnable action) {
        access.later(delay, () -> executor.execute(action));
    }

    Partition partition(String group) {
        return partitions.get(names.partitionOf(group));
    }

    RedisOptions options() {
        return options;
    }

    RecordCodec codec() {
        return codec;
    }

    Link link() {
        return link;
    }

    Lease lease() {
        return lease;
    }

    Relays relays() {
        return relays;
    }

    Clock clock() {
        return clock;
    }

    Executor executor() {
        return executor;
    }

    Lanes<Update<?>> lanes() {
        return lanes;
    }

    Snapshots snapshots() {
        return snapshots;
    }
}
