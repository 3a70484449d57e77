package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.command.LogOut;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.LicencesEvent;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
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
import java.util.Optional;
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
        List<StepEvents> steps = new ArrayList<>();
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
                .as("in their order")
                .hasExactlyElementsOfTypes(
                        LicencesEvent.Configured.class,
                        OperatorEvent.Configured.class,
                        LicencesEvent.Taken.class,
                        OperatorEvent.LoggedIn.class,
                        OperatorEvent.LoggedOut.class,
                        LicencesEvent.GivenBack.class);
    }

    @Test
    void aMessageIsToldWithoutWhatWasWrittenBefore() {
        List<StepEvents> steps = new ArrayList<>();
        run(at -> new ConfigureQueue(5, CUSTOMER, "support", List.of(), at));
        run(at -> new Arrive(
                1,
                Origin.of(CUSTOMER, Medium.CHAT, Direction.INBOUND, "Pat", "support", at),
                Recording.none(false, false),
                Optional.of(5L),
                Optional.empty(),
                at));
        run(at -> new WriteAsCaller(1, "one", at));
        store.subscribe(ContactService.steps(CUSTOMER, 1), delivery -> steps.add((StepEvents) delivery.event()));
        run(at -> new WriteAsCaller(1, "two", at));

        assertThat(steps).hasSize(1);
        ContactEvent.MessageAdded told =
                (ContactEvent.MessageAdded) steps.get(0).events().get(0);
        assertThat(told.contact().journal().entries())
                .as("entries")
                .extracting(JournalEntry::text)
                .containsExactly("two");
        assertThat(told.message().index()).as("its number among all").isEqualTo(2);
        assertThat(Stages.get(contacts.contact(CUSTOMER, 1))
                        .orElseThrow()
                        .journal()
                        .messages())
                .as("messages in the state")
                .hasSize(2);
    }

    private void run(Function<Instant, Command> command) {
        Stages.get(contacts.execute(CUSTOMER, command));
    }
}
