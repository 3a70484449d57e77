package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.store.Stages;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondLookTest {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final LocalStore store = new LocalStore(clock, alarms, "test");
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<List<Long>> looks = new ArrayList<>();
    private boolean failing;

    @BeforeEach
    void open() {
        new SecondLook(store, clock, AGAIN, work::add, this::keep).at(SecondLook.ENDED);
    }

    private void keep(List<Contact> contacts) {
        looks.add(contacts.stream().map(Contact::id).toList());
        if (failing) {
            throw new IllegalStateException("scripted");
        }
    }

    private void end(long contactId, boolean there) {
        Origin origin = Origin.of(300, Medium.CHAT, Direction.INBOUND, "Pat", "support", clock.instant());
        Contact contact =
                Contact.begin(contactId, origin, ContactState.ARRIVED, Recording.none(false, false), clock.instant());
        Stages.get(store.update(Floors.group(300), workspace -> {
            if (there) {
                workspace.put(Floors.contact(300, contactId), contact);
            }
            SecondLook.afterEnd(workspace, 300, contactId, clock.instant());
            return null;
        }));
    }

    private void pass(Duration time) {
        clock.advance(time);
        alarms.ringDue();
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void looksOnceWhenTheTimeHasCome() {
        end(900, true);
        pass(SecondLook.AFTER_END.minusSeconds(1));
        assertThat(looks).as("too early").isEmpty();
        pass(Duration.ofSeconds(1));
        pass(Duration.ofHours(1));

        assertThat(looks).containsExactly(List.of(900L));
        assertThat(alarms.size()).as("timers left").isZero();
    }

    @Test
    void looksAgainUntilItCould() {
        failing = true;
        end(900, true);
        pass(SecondLook.AFTER_END);
        pass(AGAIN);
        failing = false;
        pass(AGAIN);
        pass(AGAIN);

        assertThat(looks).as("two in vain, one more").hasSize(3);
    }

    @Test
    void doesNotLookAtAContactThatIsGone() {
        end(900, false);
        pass(SecondLook.AFTER_END);

        assertThat(looks).isEmpty();
        assertThat(alarms.size()).as("timers left").isZero();
    }

    @Test
    void looksAtManyTogetherAndLeavesSomeForLater() {
        LongStream.rangeClosed(1, 500).forEach(id -> end(id, true));
        pass(SecondLook.AFTER_END);
        long first = looks.stream().mapToLong(List::size).sum();
        assertThat(first).as("as many as may wait").isEqualTo(200);
        pass(AGAIN);
        pass(AGAIN);

        assertThat(looks.stream().flatMap(List::stream))
                .as("each once")
                .hasSize(500)
                .doesNotHaveDuplicates();
        assertThat(looks).as("batches").hasSizeLessThan(20);
    }

    @Test
    void textsWithinAMomentHaveOneTimerAndLaterOnesDoNotPutItOff() {
        new SecondLook(store, clock, AGAIN, work::add, this::keep).at(SecondLook.TEXTS);
        end(900, true);
        for (int second = 0; second < 12; second++) {
            Stages.get(store.update(Floors.group(300), workspace -> {
                SecondLook.afterTexts(workspace, 300, 900, clock.instant());
                return null;
            }));
            pass(Duration.ofSeconds(1));
        }

        assertThat(looks).as("every four seconds, while texts go on").hasSizeBetween(1, 4);
    }
}
