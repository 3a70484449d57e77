package io.tandem.bench.micro;

import io.tandem.session.CloseCode;
import io.tandem.session.Outbox;
import io.tandem.session.Wire;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The queue in front of a connection, with a wire that writes nowhere. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OutboxBenchmark {

    private static final String EVENT = "{\"event\":{\"event_type\":\"session_pong\"}}";

    private final Outbox outbox =
            new Outbox(new Nowhere(), new Outbox.Bounds(10_000, 8_388_608), Clock.systemUTC(), code -> {});

    /** A message from the call to the wire, and its confirmation. */
    @Benchmark
    public boolean send() {
        return outbox.send(EVENT);
    }

    private static final class Nowhere implements Wire {

        @Override
        public void drain(Batches batches) {
            while (!batches.take().isEmpty()) {
                batches.written();
            }
        }

        @Override
        public void close(CloseCode code) {
            throw new IllegalStateException("closed with " + code);
        }
    }
}
