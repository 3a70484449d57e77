package io.tandem.store.redis;

import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the logs of some partitions, over a connection of its own that it blocks, and hands on what is new. */
final class LogReader implements AutoCloseable {

    /** How long a reading that finds nothing waits at the server; short, so that a lost connection is noticed. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Link link;
    private final RedisAccess access;
    private final Map<String, Partition> partitions;
    private final Feeds feeds;
    private final Executor executor;
    private volatile boolean closed;

    /** @param partitions to read; more than one only if they are on one server */
    LogReader(
            RedisAccess access, Link link, List<Partition> partitions, Keyspace names, Feeds feeds, Executor executor) {
        this.access = access;
        this.link = link;
        this.partitions = partitions.stream()
                .collect(Collectors.toMap(partition -> names.log(partition.index()), Function.identity()));
        this.feeds = feeds;
        this.executor = executor;
    }

    /** Begins to read, when it is known where. */
    void start() {
        feeds.whenRoom(this::read);
    }

    @Override
    public void close() {
        closed = true;
        link.close();
    }

    private void read() {
        if (closed) {
            return;
        }
        link.call(commands -> commands.xread(XReadArgs.Builder.block(PATIENCE).count(BATCH), positions()))
                .whenCompleteAsync(this::taken, executor);
    }

    private void taken(List<StreamMessage<String, String>> messages, Throwable failure) {
        if (failure == null) {
            messages.forEach(message -> {
                Partition partition = partitions.get(message.getStream());
                partition.take(Entry.of(message)).ifPresent(entry -> feeds.take(entry, partition.arrivals()));
            });
            partitions.values().forEach(partition -> partition.arrivals().readTo(partition.position()));
            start();
            return;
        }
        if (Link.isTimeout(failure)) {
            link.reopen();
        }
        if (!closed) {
            access.later(PAUSE, this::start);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private StreamOffset<String>[] positions() {
        return partitions.entrySet().stream()
                .map(entry -> StreamOffset.from(
                        entry.getKey(), entry.getValue().position().id()))
                .toArray(StreamOffset[]::new);
    }
}
