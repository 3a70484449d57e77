package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** Stopping in the midst of everything that connections can do. */
class ClosingTest {

    private static final int ROUNDS = 20;
    private static final int REQUESTS = 120;
    private static final Mishap[] EVERYTHING = {
        Mishap.SENDS_AN_ENDLESS_BODY,
        Mishap.NONE,
        Mishap.CLOSES_AT_ONCE,
        Mishap.SENDS_AN_ENDLESS_HEADER,
        Mishap.REDIRECTS_TO_ITSELF,
        Mishap.STALLS_BEFORE_THE_FIRST_BYTE,
        Mishap.STALLS_IN_THE_BODY,
        Mishap.CLOSES_IN_THE_BODY
    };

    @Test
    void stoppingWhileAnswersComeLosesNoOutcomeAndDisturbsNobody() throws Exception {
        try (Records records = new Records(Sender.class, Level.FINE);
                Records faults = new Records(Faults.class, Level.WARNING)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<CompletionStage<Outcome>> stages = new ArrayList<>();
                try (FaultyApplication application = new FaultyApplication(script());
                        Bench bench = new Bench("max-in-flight-each", "1000")) {
                    for (int i = 0; i < REQUESTS; i++) {
                        stages.add(bench.post(application.url()));
                        if (i == REQUESTS / 2) {
                            bench.turn(Duration.ofSeconds(15)); // some time out
                        }
                    }
                    for (int i = 0; i < REQUESTS / 4 + round % (REQUESTS / 2); i++) {
                        application.awaitConnection();
                    }
                    bench.webhooks().close();
                    for (CompletionStage<Outcome> stage : stages) {
                        assertThat(Bench.outcome(stage))
                                .as("every request has its outcome")
                                .isNotNull();
                    }
                    assertThat(bench.webhooks().buffered())
                            .as("bytes still kept")
                            .isZero();
                }
            }
            assertThat(faults.taken()).as("faults of the gateway").isEmpty();
            assertThat(records.taken())
                    .as("what was logged, of %s rounds", ROUNDS)
                    .isEmpty();
        }
    }

    private static Mishap[] script() {
        Mishap[] script = new Mishap[2 * REQUESTS];
        for (int i = 0; i < script.length; i++) {
            script[i] = EVERYTHING[i % EVERYTHING.length];
        }
        return script;
    }
}
