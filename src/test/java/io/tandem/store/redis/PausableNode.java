package io.tandem.store.redis;

import io.tandem.store.Key;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** A node in a process of its own, which counts without end and says what comes of it. */
final class PausableNode {

    record Tally(long count) {}

    static final String GROUP = "300";
    static final Key<Tally> TALLY = new Key<>(GROUP, "tally", "1", Tally.class);
    static final Duration LEASE = Duration.ofSeconds(1);

    private PausableNode() {}

    /** @param args address of Redis and prefix of the keys */
    public static void main(String[] args) {
        PrintStream said = System.out;
        ManualClock clock = new ManualClock();
        RedisOptions options = new RedisOptions(
                args[0],
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                args[1],
                RedisNodes.PATIENT,
                LEASE,
                1_000);
        RedisStore store =
                new RedisStore(options, clock, new ClockAlarms(clock, Runnable::run), Executors.newCachedThreadPool());
        store.onLoss(() -> said.println("lost"));
        while (true) {
            try {
                said.println("done " + increment(store));
            } catch (CompletionException failed) {
                said.println("failed");
            }
        }
    }

    private static long increment(RedisStore store) {
        return store.update(GROUP, work -> {
                    Tally next = new Tally(work.get(TALLY).map(Tally::count).orElse(0L) + 1);
                    work.put(TALLY, next);
                    return next.count();
                })
                .toCompletableFuture()
                .join();
    }
}
