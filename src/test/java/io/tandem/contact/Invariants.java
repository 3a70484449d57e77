package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.Timer;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Queue;
import io.tandem.contact.model.Role;
import io.tandem.contact.model.Routing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between any two commands. */
public final class Invariants {

    private Invariants() {}

    static void check(MemoryFloor floor, int seats) {
        checkState(floor, seats);
        timersAreDueForAReason(floor);
    }

    /** All but what must hold for timers, for a floor whose timers are not known. */
    public static void checkState(MemoryFloor floor, int seats) {
        floor.operators.values().forEach(operator -> operatorAgrees(floor, operator));
        floor.contacts.values().forEach(contact -> partiesAgree(floor, contact));
        floor.contacts.values().forEach(JournalInvariants::check);
        floor.queues.values().forEach(queue -> queueKnowsWhoIsFree(floor, queue));
        licencesHold(floor, seats);
        nobodyWaitsInVain(floor);
    }

    private static void queueKnowsWhoIsFree(MemoryFloor floor, Queue queue) {
        Map<Long, Instant> counted =
                queue.free().stream().collect(Collectors.toMap(Queue.Free::operatorId, Queue.Free::since));
        assertThat(counted.keySet()).as("who may be free for %s", queue.name()).allMatch(queue::serves);
        floor.operators.values().stream()
                .filter(operator -> operator.isWaiting() && queue.serves(operator.id()))
                .forEach(operator -> assertThat(counted.get(operator.id()))
                        .as("since when %s counts on %s", queue.name(), operator)
                        .isNotNull()
                        .isBeforeOrEqualTo(operator.since()));
    }

    private static void operatorAgrees(MemoryFloor floor, Operator operator) {
        List<Contact> with = floor.contacts.values().stream()
                .filter(contact -> contact.partOf(operator.id()).isPresent())
                .toList();
        assertThat(with).as("live contacts of %s", operator).hasSize(operator.isInContact() ? 1 : 0);
        for (Contact contact : with) {
            assertThat(operator.contact()).as("contact of %s", operator).contains(contact.id());
            assertThat(contact.partOf(operator.id()).orElseThrow().isAnswered())
                    .as("%s has answered in %s", operator, contact)
                    .isEqualTo(operator.state() == OperatorState.ON_CALL);
        }
        boolean onBreak = operator.state() == OperatorState.BREAK || operator.state() == OperatorState.BUSY;
        assertThat(operator.onBreak().isPresent()).as("break of %s", operator).isEqualTo(onBreak);
    }

    private static void partiesAgree(MemoryFloor floor, Contact contact) {
        List<Party> live = contact.live();
        long answered = live.stream().filter(Party::isAnswered).count();
        long callers =
                live.stream().filter(party -> party.role() == Role.CALLER).count();
        switch (contact.state()) {
            case ENDED -> assertThat(live).as("live parties of %s", contact).isEmpty();
            case ARRIVED, SCRIPTED ->
                assertThat(live)
                        .as("only the caller in %s", contact)
                        .hasSize(1)
                        .allMatch(party -> party.role() == Role.CALLER);
            case QUEUED ->
                assertThat(live)
                        .as("only the caller in %s", contact)
                        .hasSize(1)
                        .allMatch(party -> party.role() == Role.CALLER && party.isAnswered());
            case OFFERED -> {
                assertThat(callers).as("caller of %s", contact).isEqualTo(1);
                assertThat(contact.pending())
                        .as("who rings in %s", contact)
                        .hasSize(1)
                        .allMatch(party -> party.role() == Role.OPERATOR);
            }
            case DIALLING ->
                assertThat(contact.pending()).as("who rings in %s", contact).isNotEmpty();
            case CONNECTED ->
                assertThat(answered)
                        .as("parties of %s, none of whom rings", contact)
                        .isGreaterThan(1)
                        .isEqualTo(live.size());
            case CONSULTING -> {
                assertThat(live).as("parties of %s", contact).hasSize(3);
                assertThat(live.stream().map(Party::role).collect(Collectors.toSet()))
                        .as("roles in %s", contact)
                        .containsExactlyInAnyOrder(Role.values());
            }
            case TRANSFERRING -> {
                assertThat(callers).as("caller of %s", contact).isEqualTo(1);
                assertThat(contact.pending().isEmpty())
                        .as("nobody rings in %s, since somebody waits for the application", contact)
                        .isEqualTo(waitsForScript(contact));
            }
        }
        assertThat(contact.ending().isPresent()).as("ending of %s", contact).isEqualTo(!contact.isLive());
        assertThat(contact.isLive() || !contact.recording().running())
                .as("recording of %s", contact)
                .isTrue();
        Set<Long> lines = floor.queues.values().stream()
                .filter(queue -> queue.waiting().stream().anyMatch(place -> place.contactId() == contact.id()))
                .map(Queue::id)
                .collect(Collectors.toSet());
        assertThat(lines)
                .as("lines %s stands in", contact)
                .isEqualTo(
                        contact.state() == ContactState.QUEUED
                                ? Set.of(contact.queue().orElseThrow().queueId())
                                : Set.of());
    }

    private static boolean waitsForScript(Contact contact) {
        return contact.plan().screened()
                && contact.live().stream().anyMatch(party -> party.role() != Role.CALLER && party.isAnswered());
    }

    private static void licencesHold(MemoryFloor floor, int seats) {
        Set<Long> loggedIn = floor.operators.values().stream()
                .filter(operator -> operator.state() != OperatorState.LOGGED_OUT)
                .map(Operator::id)
                .collect(Collectors.toSet());
        assertThat(floor.licences.orElseThrow().held().keySet())
                .as("who holds a licence")
                .isEqualTo(loggedIn)
                .hasSizeLessThanOrEqualTo(seats);
    }

    private static void nobodyWaitsInVain(MemoryFloor floor) {
        assertThat(Routing.next(floor.queues.values(), floor::contact, floor::operator))
                .as("an offer that could have been made")
                .isEmpty();
    }

    private static void timersAreDueForAReason(MemoryFloor floor) {
        for (Timer timer : floor.timers.keySet()) {
            if (timer instanceof Timer.RingTime ring) {
                assertThat(floor.contacts
                                .get(ring.leg().contactId())
                                .party(ring.leg())
                                .isPending())
                        .as("%s is for a leg that rings", timer)
                        .isTrue();
            } else if (timer instanceof Timer.WrapTime wrap) {
                assertThat(floor.operators.get(wrap.operatorId()).wrapEnds())
                        .as("%s is for an operator in wrap", timer)
                        .isPresent();
            }
        }
        Set<Timer> set = floor.timers.keySet();
        floor.operators.values().stream()
                .filter(operator -> operator.wrapEnds().isPresent())
                .forEach(operator -> assertThat(set).as("timers").contains(new Timer.WrapTime(operator.id())));
        floor.contacts.values().stream()
                .flatMap(contact -> contact.pending().stream())
                .filter(party -> party.operatorId().isPresent())
                .forEach(party -> assertThat(set).as("timers").contains(new Timer.RingTime(party.leg())));
    }
}
