package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.model.LegId;
import io.tandem.directory.Customer;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.Directory;
import io.tandem.directory.FakeRepository;
import io.tandem.directory.RecordingPolicy;
import io.tandem.store.StoreException;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the switch's reports while the Store takes nothing. */
class ReportsTest {

    private static final long CUSTOMER = 300;
    private static final String NUMBER = "01632960010";
    private static final LegId OPERATOR = new LegId(5, 2);

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final Centre centre = new Centre();
    private SwitchReports reports;

    /** Notes what it is asked for, as long as the Store is away in vain. */
    private static final class Centre extends ContactService {

        private final List<String> asked = new ArrayList<>();
        private boolean away;

        @Override
        public CompletionStage<Long> newContactId() {
            return CompletableFuture.completedStage(9L);
        }

        @Override
        CompletionStage<Outcome> executeReport(long customerId, long term, Function<Instant, Command> command) {
            asked.add(command.apply(Instant.EPOCH).getClass().getSimpleName());
            return away
                    ? CompletableFuture.failedStage(new StoreException("away", null))
                    : CompletableFuture.completedStage(new Outcome.Done(List.of()));
        }
    }

    @BeforeEach
    void start() {
        FakeRepository repository = new FakeRepository();
        repository.customers.put(CUSTOMER, new Customer(CUSTOMER, "Demo", 10, new RecordingPolicy(false, true)));
        repository.numbers.put(
                NUMBER, new DialledNumber(70, CUSTOMER, NUMBER, "", "", Optional.of(55L), Optional.empty()));
        Wiring wiring = new Wiring(
                repository,
                new DatabaseGuard(() -> true),
                new LocalStore(clock, alarms, "reports"),
                clock,
                alarms,
                new Settings(name -> Optional.empty()),
                SwitchParts.workers(),
                centre);
        wiring.begin(Directory.class);
        reports = SwitchParts.reports(wiring);
    }

    @Test
    void thoseOfOneContactAreTakenInTheirOrderThoughTheFirstIsTriedAgain() {
        centre.away = true;
        reports.answered(CUSTOMER, OPERATOR);
        centre.away = false;
        reports.hungUp(CUSTOMER, OPERATOR);
        reports.hungUp(CUSTOMER, new LegId(6, 1));
        assertThat(centre.asked).as("another contact does not wait").containsExactly("LegAnswered", "LegHungUp");

        pass(Duration.ofSeconds(1));

        assertThat(centre.asked).containsExactly("LegAnswered", "LegHungUp", "LegAnswered", "LegHungUp");
    }

    @Test
    void aCallerWhoseArrivalHasNoAnswerIsTakenToHaveHungUp() {
        centre.away = true;
        CompletionStage<?> arrival = reports.arrived(new IncomingCall("01632960123", NUMBER, Map.of()));
        assertThat(arrival.toCompletableFuture()).isCompletedExceptionally();
        centre.away = false;

        pass(Duration.ofSeconds(5));

        assertThat(centre.asked)
                .as("it may have been stored all the same, and nobody would ever end it")
                .containsExactly("Arrive", "LegHungUp");
    }

    private void pass(Duration time) {
        clock.advance(time);
        alarms.ringDue();
    }
}
