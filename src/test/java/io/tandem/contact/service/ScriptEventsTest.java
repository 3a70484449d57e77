package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.Enqueue;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.ScriptEvents;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to contacts that applications control is published by itself. */
class ScriptEventsTest {

    private static final long CUSTOMER = 300;
    private static final long QUEUE = 55;

    private final ManualClock clock = new ManualClock();
    private final Store store = new LocalStore(clock, new ClockAlarms(clock, Runnable::run), "life");
    private final ContactService contacts = new ContactService(store, clock, new NobodyToLoad());
    private final List<ScriptEvents> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        run(at -> new ConfigureQueue(QUEUE, CUSTOMER, "Sales", List.of(Set.of()), at));
        store.subscribe(ContactService.scripts(), delivery -> told.add((ScriptEvents) delivery.event()));
    }

    @Test
    void allOfAContactOfAnApplicationIsToldWithItsEndAndNothingOfOthers() {
        arrive(1, Optional.empty(), Optional.of("ivr"));
        arrive(2, Optional.of(QUEUE), Optional.empty());
        run(at -> new WriteAsCaller(1, "hello", at));
        run(at -> new WriteAsCaller(2, "hello", at));
        run(at -> new Terminate(2, at));
        run(at -> new Terminate(1, at));

        assertThat(told).extracting(ScriptEvents::contactId).containsOnly(1L);
        assertThat(told).extracting(ScriptEvents::customerId).containsOnly(CUSTOMER);
        assertThat(told.stream().map(ScriptEventsTest::names))
                .as("step by step")
                .containsExactly(
                        List.of("Began", "Scripted"), List.of("MessageAdded"), List.of("PartyReleased", "Ended"));
    }

    @Test
    void theStepByWhichAnApplicationLetsGoIsTheLastThatIsTold() {
        arrive(1, Optional.empty(), Optional.of("ivr"));
        run(at -> new Enqueue(1, QUEUE, Optional.empty(), at));
        run(at -> new WriteAsCaller(1, "hello", at));

        assertThat(names(told.get(told.size() - 1))).endsWith("Queued");
    }

    @Test
    void aContactThatAnApplicationGetsBackIsToldMeanwhile() {
        arrive(1, Optional.empty(), Optional.of("ivr"));
        run(at -> new Enqueue(1, QUEUE, Optional.of("ivr"), at));
        run(at -> new WriteAsCaller(1, "hello", at));

        assertThat(names(told.get(told.size() - 1))).containsExactly("MessageAdded");
    }

    private static List<String> names(ScriptEvents step) {
        return step.events().stream()
                .map(ContactEvent::getClass)
                .map(Class::getSimpleName)
                .toList();
    }

    private void arrive(long id, Optional<Long> queue, Optional<String> script) {
        run(at -> new Arrive(
                id,
                Origin.of(CUSTOMER, Medium.CHAT, Direction.INBOUND, "Pat", "bot", at),
                Recording.none(false, false),
                queue,
                script,
                at));
    }

    private void run(Function<Instant, Command> command) {
        Stages.get(contacts.execute(CUSTOMER, command));
    }
}
