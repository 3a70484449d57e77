package io.tandem.bench.micro;

import io.tandem.bayeux.channel.ChannelName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Names of channels, and the patterns that match them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WildcardBenchmark {

    private static final String NAME = "/customers/300/queues/56/chats/12345";

    private final ChannelName channel = ChannelName.parse(NAME).orElseThrow();
    private final ChannelName pattern = ChannelName.parse("/customers/300/**").orElseThrow();

    /** A name as it comes with each message. */
    @Benchmark
    public Optional<ChannelName> parse() {
        return ChannelName.parse(NAME);
    }

    /** All patterns of a name. */
    @Benchmark
    public List<ChannelName> patterns() {
        return channel.patterns();
    }

    /** Whether one pattern matches. */
    @Benchmark
    public boolean matches() {
        return pattern.matches(channel);
    }
}
