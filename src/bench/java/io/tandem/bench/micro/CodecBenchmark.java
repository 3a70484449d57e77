package io.tandem.bench.micro;

import io.tandem.bayeux.message.BatchReader;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.message.Message;
import io.tandem.telxl.json.CommandMessage;
import io.tandem.telxl.json.CommandReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading of what comes in, and encoding of what goes out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

    private static final int MOST_DEPTH = 32;
    private static final int MOST_MESSAGES = 100;
    private static final String COMMAND =
            "{\"command\":{\"command_type\":\"op_start_break\",\"operator_id\":7,\"break_id\":0,\"busy_text\":\"Back soon\"}}";
    private static final String PUBLISH =
            "[{\"channel\":\"/bench/fan\",\"clientId\":\"1c9ndhp2yb4x5wq3\",\"id\":\"17\",\"data\":{\"m\":\"00000000017\","
                    + "\"from\":\"Pat Doe\",\"text\":\"Good morning, my order has not arrived yet.\"}}]";

    private final CommandReader commands = new CommandReader(MOST_DEPTH);
    private final BatchReader batches = new BatchReader(MOST_DEPTH, MOST_MESSAGES);
    private final Message published = batches.read(PUBLISH).get(0);

    /** A command of TelXL. */
    @Benchmark
    public CommandMessage readCommand() {
        return commands.read(COMMAND);
    }

    /** A batch of Bayeux with one message. */
    @Benchmark
    public List<Message> readBatch() {
        return batches.read(PUBLISH);
    }

    /** An event as its receivers get it, once for all of them. */
    @Benchmark
    public Event encodeEvent() {
        return Event.published(published, "/bench/fan", Optional.empty());
    }
}
