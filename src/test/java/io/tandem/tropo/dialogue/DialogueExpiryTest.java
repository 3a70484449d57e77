package io.tandem.tropo.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryReady;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialogueExpiryTest {

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final MemoryRecords records = new MemoryRecords();
    private final LogLines lines = new LogLines(DialogueExpiry.class);
    private final DialogueExpiry expiry = new Wiring(
                    alarms,
                    clock,
                    new Settings(
                            name -> name.equals("tandem.tropo.dialogue.keep") ? Optional.of("P2D") : Optional.empty()),
                    new Dialogues(records, new DatabaseGuard(() -> true)))
            .make(DialogueExpiry.class);
    private boolean refusing;

    @BeforeEach
    void start() {
        expiry.open(this::submit);
        expiry.start(new DirectoryReady());
    }

    @AfterEach
    void listenNoMore() {
        lines.close();
    }

    private void submit(Runnable task) {
        if (refusing) {
            throw new RejectedExecutionException("scripted");
        }
        work.add(task);
    }

    private void workAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private void pass(Duration time) {
        clock.advance(time);
        alarms.ringDue();
        workAll();
    }

    private Instant twoDaysAgo() {
        return clock.instant().minus(Duration.ofDays(2));
    }

    @Test
    void deletesOnAWorkerWhenTheGatewayStarts() {
        assertThat(records.deletions).as("deleted by whoever starts it").isEmpty();
        workAll();

        assertThat(records.deletions).containsExactly(twoDaysAgo());
    }

    @Test
    void deletesAgainEveryHour() {
        workAll();
        Instant first = twoDaysAgo();
        pass(Duration.ofMinutes(59));
        assertThat(records.deletions).as("before the hour is over").hasSize(1);
        pass(Duration.ofMinutes(1));
        pass(Duration.ofHours(1));

        assertThat(records.deletions).containsExactly(first, first.plusSeconds(3_600), first.plusSeconds(7_200));
    }

    @Test
    void deletesBitByBitUntilNothingIsLeft() {
        records.roundsLeft = 3;
        workAll();

        assertThat(records.deletions).as("three times more, then no more").hasSize(4);
    }

    @Test
    void aFailureIsToldAndIsNotTheLastAttempt() {
        records.failing = true;
        workAll();
        records.failing = false;
        pass(DialogueExpiry.ROUND);

        assertThat(records.deletions).hasSize(1);
        assertThat(lines.lines()).containsExactly("WARNING: Old dialogues of Tropo sessions could not be deleted");
    }

    @Test
    void workersThatTakeNothingAreAskedAgain() {
        workAll();
        refusing = true;
        pass(DialogueExpiry.ROUND);
        refusing = false;
        pass(DialogueExpiry.ROUND);

        assertThat(records.deletions).hasSize(2);
    }
}
