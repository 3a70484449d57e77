package io.tandem.bayeux.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.fault.Journal.Flaws;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of the fault tests is itself beyond doubt. */
class JournalTest {

    private final Journal journal = new Journal();

    @ParameterizedTest
    @CsvSource({
        "1 2 3, 0, 0, 0",
        "1 3, 1, 0, 0",
        "1 2 2 3, 0, 1, 0",
        "1 3 2, 0, 0, 1",
        "1 2 1 2 3, 0, 2, 0",
        "3 2 1 1, 0, 1, 2",
        "2, 2, 0, 0"
    })
    void everyFlawIsCounted(String arrivals, int lost, int doubled, int outOfOrder) {
        for (String number : arrivals.split(" ")) {
            journal.add("/a", Integer.parseInt(number));
        }

        assertThat(journal.flaws("/a", 3)).as("flaws of %s", arrivals).isEqualTo(new Flaws(lost, doubled, outOfOrder));
    }

    @Test
    void aChannelOnWhichNothingCameHasLostEverything() {
        assertThat(journal.flaws("/a", 3)).isEqualTo(new Flaws(3, 0, 0));
    }

    @Test
    void anArrivalIsToldWhetherItIsAwaitedBeforeOrAfter() {
        CompletableFuture<Void> awaited = journal.arrival("/a", 1);
        assertThat(awaited).as("before it has come").isNotDone();

        journal.add("/a", 1);

        assertThat(awaited).as("awaited before it came").isCompleted();
        assertThat(journal.arrival("/a", 1)).as("awaited after it came").isCompleted();
    }
}
