package io.tandem.store.redis;

import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.StoreException;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.TimerHandler;
import io.tandem.store.Topic;
import io.tandem.store.Transition;
import io.tandem.store.Versioned;
import io.tandem.time.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * State in Redis, for many nodes.
 *
 * <p>An update runs its transition here, on what this node last saw, and is committed by one script that compares, writes,
 * appends the events and sets the timers, together with those of its group that waited with it; it is run again on what is
 * really there as often as that takes. An update whose answer is lost is asked for again and done once. If its time limit passes first, it fails, and may have been done.
 *
 * <p>Nothing here waits. Transitions run on the thread of the caller or the executor's, subscribers, handlers of timers and
 * what hangs on the returned stages on the executor's.
 */
public final class RedisStore implements Store, AutoCloseable {

    /** How often each node looks for timers that are due: how late they may be. */
    private static final Duration TICK = Duration.ofMillis(250);

    /** Several times in the life of a topic without a subscriber. */
    private static final Duration RENEWAL_OF_TOPICS = UpdateCall.TOPIC_LIFE.dividedBy(4);

    /** More than another node can have taken of a sequence since this one heard of it last. */
    static final long GAP = 1_000_000;

    /** The highest number of each sequence that this node knows to be taken. */
    private final Map<String, Long> taken = new ConcurrentHashMap<>();

    /** Below which numbers of any sequence may have been taken before Redis lost its data. */
    private volatile long lost;

    private final Keyspace names;
    private final RecordCodec codec = new RecordCodec();
    private final RedisAccess access;
    private final Link link;
    private final List<LogReader> readers = new ArrayList<>();
    private final List<Partition> partitions;
    private final Lease lease;
    private final Feeds feeds;
    private final RedisTimers timers;
    private final UpdateMeans means;
    private final Clock clock;
    private final Alarms alarms;
    private final Duration timeout;
    private volatile boolean closed;

    /**
     * Begins to connect, and goes on trying.
     *
     * @param clock decides when timers ring and states with a limited life are gone; all nodes' must agree
     * @param alarms have this node look for timers
     * @param executor runs what others do with the outcome
     */
    public RedisStore(RedisOptions options, Clock clock, Alarms alarms, Executor executor) {
        this(options, options.partitions(), clock, alarms, executor);
    }

    RedisStore(RedisOptions options, int parts, Clock clock, Alarms alarms, Executor executor) {
        Executor workers = new Workers(executor);
        this.clock = Objects.requireNonNull(clock);
        this.alarms = Objects.requireNonNull(alarms);
        timeout = options.timeout();
        names = new Keyspace(options.prefix(), parts);
        partitions = IntStream.range(0, parts)
                .mapToObj(index -> new Partition(index, this::emptied))
                .toList();
        access = new RedisAccess(options);
        link = new Link(access, options.timeout());
        feeds = new Feeds(codec, workers);
        Snapshots snapshots = new Snapshots();
        Relays relays = new Relays(link, names, partitions, options.logLength(), workers);
        lease = new Lease(link, access, names, partitions, options.lease(), workers, this::read);
        lease.onLoss(snapshots::clear);
        timers = new RedisTimers(link, names, codec, lease, relays, clock, workers);
        means = new UpdateMeans(
                options, names, codec, link, access, lease, partitions, relays, clock, workers, snapshots);
        for (List<Partition> together :
                options.cluster() ? partitions.stream().map(List::of).toList() : List.of(partitions)) {
            Link own = new Link(access, options.timeout().plus(LogReader.PATIENCE));
            readers.add(new LogReader(access, own, together, names, feeds, workers));
        }
        lease.start();
        alarms.set(TICK, this::tick);
        alarms.set(RENEWAL_OF_TOPICS, this::renewTopics);
    }

    /**
     * Has somebody told whenever this node lost its right to write: it was not heard of for too long, or Redis came back
     * without its data. Whatever the node was doing may have gone on elsewhere. Told before the node may write again.
     */
    public void onLoss(Runnable loser) {
        lease.onLoss(loser);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public <R> CompletionStage<R> update(String group, Transition<R> transition) {
        Update<R> update = new Update<>(Objects.requireNonNull(transition), timeout);
        if (!means.lanes().enter(Objects.requireNonNull(group), update)) {
            update.fail(new StoreException("Too many updates wait for Redis", null));
        }
        return update.stage();
    }

    @Override
    public <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key) {
        // Not before it is known where the logs stand: what is read is at least as new as what a subscription missed.
        return lease.token(timeout)
                .thenCompose(token -> link.insist(() -> link.call(commands -> commands.get(names.state(key)))))
                .thenApplyAsync(
                        text -> {
                            if (text == null) {
                                return Optional.empty();
                            }
                            Seen seen = parse(text, key);
                            return seen.isLive(clock.millis())
                                    ? Optional.of(new Versioned<>(
                                            seen.version(), key.type().cast(seen.state())))
                                    : Optional.empty();
                        },
                        means.executor());
    }

    @Override
    public CompletionStage<Long> next(String sequence) {
        String least = Long.toString(Math.max(lost, taken.getOrDefault(sequence, 0L)));
        return link.insist(() -> link.run(Script.NEXT, List.of(names.sequence(sequence)), List.of(least)))
                .thenApplyAsync(
                        answer -> {
                            long number = Long.parseLong((String) answer.get(1));
                            taken.merge(sequence, number, Math::max);
                            return number;
                        },
                        means.executor());
    }

    @Override
    public CompletionStage<Void> advance(String sequence, long number) {
        taken.merge(sequence, number, Math::max);
        return link.insist(() ->
                        link.run(Script.ADVANCE, List.of(names.sequence(sequence)), List.of(Long.toString(number))))
                .thenAcceptAsync(done -> {}, means.executor());
    }

    @Override
    public Subscription subscribe(Topic topic, Subscriber subscriber) {
        return feeds.add(Objects.requireNonNull(topic), Objects.requireNonNull(subscriber), name -> partitions
                .get(names.homeOf(name))
                .known());
    }

    @Override
    public void onTimer(String kind, TimerHandler handler) {
        timers.handle(kind, handler);
    }

    @Override
    public CompletionStage<Void> probe() {
        return lease.token(timeout).thenCompose(this::probe);
    }

    /** Whether it can be written to: a node without its lease is of no more use than one without Redis. */
    private CompletionStage<Void> probe(String token) {
        return CompletableFuture.allOf(partitions.stream()
                        .map(partition -> link.insist(() ->
                                        link.call(commands -> commands.exists(names.lease(partition.index(), token))))
                                .thenAccept(there -> {
                                    if (there == 0) {
                                        lease.lost(token);
                                        throw new StoreException("This node's lease was over", null);
                                    }
                                })
                                .toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new))
                .exceptionally(failure -> {
                    throw Link.failed(failure);
                });
    }

    /** Ends everything; the node's lease is given back. */
    @Override
    public void close() {
        closed = true;
        readers.forEach(LogReader::close);
        lease.close();
        link.close();
        access.close();
    }

    /** Rings what is due; the stage completes when the handlers' have. */
    CompletionStage<Void> ringDue() {
        return CompletableFuture.allOf(partitions.stream()
                .map(partition ->
                        timers.tick(partition.index()).thenCompose(rung -> rung).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    private void tick() {
        if (closed) {
            return;
        }
        CompletableFuture.allOf(partitions.stream()
                        .map(partition -> timers.tick(partition.index()).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new))
                .whenComplete((done, failure) -> alarms.set(TICK, this::tick));
    }

    private void renewTopics() {
        if (closed) {
            return;
        }
        feeds.topics()
                .forEach(topic ->
                        link.call(commands -> commands.pexpire(names.place(topic), UpdateCall.TOPIC_LIFE.toMillis())));
        alarms.set(RENEWAL_OF_TOPICS, this::renewTopics);
    }

    /** Other nodes may have taken numbers that neither this one nor Redis knows of. */
    private synchronized void emptied() {
        lost += GAP;
        taken.replaceAll((sequence, number) -> number + GAP);
    }

    private void read() {
        readers.forEach(LogReader::start);
    }

    private Seen parse(String text, Key<?> key) {
        try {
            return Seen.parse(text, key, codec);
        } catch (IllegalArgumentException unreadable) {
            throw new StoreException("A state cannot be read", unreadable);
        }
    }
}
