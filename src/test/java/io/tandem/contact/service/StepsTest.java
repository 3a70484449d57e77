package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.command.LogOut;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What one command made happen is also published as one. */
class StepsTest {

    private static final long CUSTOMER = 300;

    private final ManualClock clock = new ManualClock();
    private final Store store = new LocalStore(clock, new ClockAlarms(clock, Runnable::run), "life");
    private final ContactService contacts = new ContactService(store, clock, new NobodyToLoad());

    @Test
    void eachCommandIsOneStepWithItsEventsInOrderAndRefusedOnesAreNone() {
        List<Event> events = new ArrayList<>();
        List<StepEvents> steps = new ArrayList<>();
        store.subscribe(ContactService.events(CUSTOMER), delivery -> events.add((Event) delivery.event()));
        store.subscribe(ContactService.steps(CUSTOMER), delivery -> steps.add((StepEvents) delivery.event()));

        OperatorSettings settings =
                new OperatorSettings("Operator", "33337", Duration.ofSeconds(20), Duration.ZERO, Set.of(), Set.of());
        run(at -> new ConfigureLicences(CUSTOMER, Map.of(LicenceKind.OPERATOR, 1), at));
        run(at -> new ConfigureOperator(7, CUSTOMER, settings, at));
        run(at -> new LogIn(7, LicenceKind.OPERATOR, at));
        run(at -> new LogIn(7, LicenceKind.OPERATOR, at));
        run(at -> new LogOut(7, at));

        assertThat(steps).as("steps, without the one refused").hasSize(4);
        assertThat(steps.get(2).events()).as("a login takes a licence too").hasSize(2);
        assertThat(steps.stream().flatMap(step -> step.events().stream()))
                .as("the same events in the same order")
                .containsExactlyElementsOf(events);
    }

    private void run(Function<Instant, Command> command) {
        Stages.get(contacts.execute(CUSTOMER, command));
    }
}
