package io.tandem.store.redis;

import io.tandem.store.StoreException;
import io.tandem.store.TimerHandler;
import io.tandem.store.TimerName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The timers of all nodes. Each node looks again and again for those that are due by its clock, and claims some for a
 * while; one whose handler has not come to an end by then rings again, maybe on another node.
 */
final class RedisTimers {

    /** How long a claim lasts. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    /** How long after a failure a timer rings again, */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** or so much later at most if the Store has too much to do, so that not all ring at once again. */
    private static final Duration SPREAD = Duration.ofSeconds(9);

    /** How long the log keeps events for nodes that are behind. */
    private static final Duration KEEP_EVENTS = Duration.ofMinutes(2);

    /** How many timers ring on this node at a time; the others are left to other nodes, or later. */
    private static final int MOST_RINGING = 200;

    private static final int BATCH = 100;
    private static final Logger LOG = Logger.getLogger(RedisTimers.class.getName());

    private final Map<String, TimerHandler> handlers = new ConcurrentHashMap<>();
    private final AtomicInteger ringing = new AtomicInteger();
    private final Link link;
    private final Keyspace names;
    private final RecordCodec codec;
    private final Lease lease;
    private final Relays relays;
    private final Clock clock;
    private final Executor executor;

    RedisTimers(
            Link link, Keyspace names, RecordCodec codec, Lease lease, Relays relays, Clock clock, Executor executor) {
        this.link = link;
        this.names = names;
        this.codec = codec;
        this.lease = lease;
        this.relays = relays;
        this.clock = clock;
        this.executor = executor;
    }

    void handle(String kind, TimerHandler handler) {
        if (handlers.putIfAbsent(kind, handler) != null) {
            throw new IllegalStateException("Timers of kind " + kind + " are handled already");
        }
    }

    /** The time of a timer or the clock, in the form in which timers are ordered; begun milliseconds as whole ones. */
    static long millis(Instant instant) {
        long millis = instant.toEpochMilli();
        return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
    }

    /**
     * Looks for what is due in a partition, and for events that nobody has carried to their topics.
     *
     * @return when that is known, and what then completes when the handlers of what was due have
     */
    CompletionStage<CompletionStage<Void>> tick(int partition) {
        String token = lease.token();
        if (token == null) {
            return CompletableFuture.completedStage(CompletableFuture.completedStage(null));
        }
        Instant now = clock.instant();
        String claim = UUID.randomUUID().toString();
        List<String> keys = new ArrayList<>(List.of(
                names.lease(partition, token),
                names.log(partition),
                names.pending(partition),
                names.claims(partition)));
        handlers.keySet().forEach(kind -> keys.add(names.timers(partition, kind)));
        int most = Math.max(0, Math.min(BATCH, MOST_RINGING - ringing.get()));
        List<String> args = List.of(
                Long.toString(now.toEpochMilli()),
                Long.toString(now.plus(CLAIM).toEpochMilli()),
                claim,
                Integer.toString(most),
                Long.toString(KEEP_EVENTS.toMillis()));
        return link.run(Script.TICK, keys, args).thenApply(answer -> {
            if ("fenced".equals(answer.get(0))) {
                lease.lost(token);
                return CompletableFuture.completedStage(null);
            }
            CompletionStage<Void> carried = carry(partition, strings(answer.get(1)));
            return ring(partition, claim, strings(answer.get(2))).thenCombine(carried, (rung, also) -> null);
        });
    }

    private CompletionStage<Void> carry(int partition, List<String> homes) {
        if (homes.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        Set<Integer> numbers = new TreeSet<>();
        homes.forEach(home -> numbers.add(Integer.valueOf(home)));
        return relays.carry(partition, numbers).exceptionally(later -> null);
    }

    private CompletionStage<Void> ring(int partition, String claim, List<String> members) {
        ringing.addAndGet(members.size());
        return CompletableFuture.allOf(members.stream()
                .map(member -> CompletableFuture.supplyAsync(() -> handled(member), executor)
                        .thenCompose(stage -> stage)
                        .handle((done, failure) -> over(partition, claim, member, failure))
                        .thenCompose(stage -> stage))
                .toArray(CompletableFuture<?>[]::new));
    }

    private CompletionStage<Void> handled(String member) {
        try {
            TimerName timer = codec.read(member, TimerName.class);
            return handlers.get(timer.kind()).due(timer);
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedStage(thrown);
        }
    }

    private CompletionStage<Void> over(int partition, String claim, String member, Throwable failure) {
        ringing.decrementAndGet();
        TimerName timer = codec.read(member, TimerName.class);
        String again = "";
        if (failure != null) {
            boolean overdone = isOfStore(failure);
            LOG.log(overdone ? Level.FINE : Level.WARNING, failure, () -> "A timer failed and rings again: " + timer);
            Duration pause =
                    overdone ? PAUSE.plusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis())) : PAUSE;
            again = Long.toString(clock.instant().plus(pause).toEpochMilli());
        }
        return link.run(
                        Script.RING,
                        List.of(names.timers(partition, timer.kind()), names.claims(partition)),
                        List.of(member, claim, again))
                .handle((done, lost) -> null); // then it rings again when the claim is over
    }

    private static boolean isOfStore(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof StoreException;
    }

    private static List<String> strings(Object answer) {
        return ((List<?>) answer).stream().map(String.class::cast).toList();
    }
}
