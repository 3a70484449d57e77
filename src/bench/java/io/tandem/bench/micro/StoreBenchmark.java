package io.tandem.bench.micro;

import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The store in memory: one state read and changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StoreBenchmark {

    private static final Key<Count> KEY = new Key<>("bench", "count", "1", Count.class);

    /** A state. */
    public record Count(long value) {}

    private final Store store =
            new LocalStore(Clock.systemUTC(), new ClockAlarms(Clock.systemUTC(), Runnable::run), "bench");

    /** An update that reads and writes. */
    @Benchmark
    public CompletionStage<Long> update() {
        return store.update("bench", workspace -> {
            long next = workspace.get(KEY).map(Count::value).orElse(0L) + 1;
            workspace.put(KEY, new Count(next));
            return next;
        });
    }
}
