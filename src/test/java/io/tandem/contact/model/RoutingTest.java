package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Map<Long, Operator> operators = new HashMap<>();
    private final Map<Long, Contact> contacts = new HashMap<>();

    @Test
    void choosesTheOperatorWhoHasWaitedLongest() {
        operator(7, 30, Medium.VOICE);
        operator(8, 10, Medium.VOICE);
        contact(900, 40, Set.of());

        assertThat(next(queue(55, List.of(Set.of(7L, 8L)), 900))).contains(new Routing.Match(900, 8));
    }

    @Test
    void choosesTheContactThatHasWaitedLongestInAnyQueue() {
        operator(7, 30, Medium.VOICE);
        contact(900, 41, Set.of());
        contact(901, 40, Set.of());

        assertThat(next(queue(55, List.of(Set.of(7L)), 900), queue(56, List.of(Set.of(7L)), 901)))
                .contains(new Routing.Match(901, 7));
    }

    @Test
    void asksTheSecondGroupOnlyWhenNobodyOfTheFirstWaits() {
        operator(7, 30, Medium.VOICE);
        operator(8, 10, Medium.VOICE);
        contact(900, 40, Set.of());

        assertThat(next(queue(55, List.of(Set.of(7L), Set.of(8L)), 900))).contains(new Routing.Match(900, 7));
        operators.remove(7L);
        assertThat(next(queue(55, List.of(Set.of(7L), Set.of(8L)), 900))).contains(new Routing.Match(900, 8));
    }

    @Test
    void triesSomebodyElseAfterAnOperatorLetItRing() {
        operator(7, 10, Medium.VOICE);
        operator(8, 30, Medium.VOICE);
        contact(900, 40, Set.of(7L));

        assertThat(next(queue(55, List.of(Set.of(7L, 8L)), 900))).contains(new Routing.Match(900, 8));
    }

    @Test
    void startsOverWhenEverybodyLetItRing() {
        operator(7, 10, Medium.VOICE);
        contact(900, 40, Set.of(7L));

        assertThat(next(queue(55, List.of(Set.of(7L)), 900))).contains(new Routing.Match(900, 7));
    }

    @Test
    void leavesOutOperatorsWhoAreNotReadyForTheMedium() {
        operator(7, 10, Medium.CHAT);
        contact(900, 40, Set.of());

        assertThat(next(queue(55, List.of(Set.of(7L)), 900))).isEmpty();
    }

    @Test
    void passesOverAContactNobodyCanTake() {
        operator(7, 10, Medium.VOICE);
        contact(900, 40, Set.of());
        contact(901, 50, Set.of());

        assertThat(next(queue(55, List.of(Set.of(8L)), 900), queue(56, List.of(Set.of(7L)), 901)))
                .contains(new Routing.Match(901, 7));
    }

    @Test
    void looksAtNobodyWhileNobodyIsFreeOrNoContactWaits() {
        contact(900, 40, Set.of());
        Queue unserved = queue(55, List.of(Set.of(7L), Set.of(8L)), 900);
        operator(9, 10, Medium.VOICE);
        Queue empty = queue(56, List.of(Set.of(9L)), 900).leave(900);

        assertThat(Routing.next(List.of(unserved, empty), RoutingTest::refuse, RoutingTest::refuse))
                .as("a match")
                .isEmpty();
    }

    @Test
    void looksAtNoMoreOperatorsThanItTakes() {
        operator(7, 10, Medium.VOICE);
        operator(8, 20, Medium.VOICE);
        operator(9, 30, Medium.VOICE);
        contact(900, 40, Set.of());
        Queue queue = queue(55, List.of(Set.of(7L, 8L, 9L)), 900);
        operators.keySet().removeAll(Set.of(8L, 9L));

        assertThat(next(queue)).as("the first is free").contains(new Routing.Match(900, 7));
    }

    @Test
    void passesOverWhoWasCountedOnInVain() {
        operator(7, 10, Medium.VOICE);
        operator(8, 20, Medium.VOICE);
        contact(900, 40, Set.of());
        Queue queue = queue(55, List.of(Set.of(7L, 8L)), 900);
        operators.remove(7L);

        assertThat(next(queue)).contains(new Routing.Match(900, 8));
    }

    @Test
    void whoHasNotWaitedAllTheTimeStandsFurtherBack() {
        operator(7, 10, Medium.VOICE);
        operator(8, 20, Medium.VOICE);
        contact(900, 40, Set.of());
        Queue queue = queue(55, List.of(Set.of(7L, 8L)), 900);
        operator(7, 30, Medium.VOICE);

        assertThat(next(queue)).contains(new Routing.Match(900, 8));
    }

    @Test
    void aTidyQueueCountsOnWhoIsChosenFirstAndOnAllWhoWereNotLookedAt() {
        operator(7, 10, Medium.VOICE);
        operator(8, 20, Medium.VOICE);
        operator(9, 30, Medium.VOICE);
        operator(10, 5, Medium.VOICE);
        contact(900, 40, Set.of());
        Queue queue = queue(55, List.of(Set.of(), Set.of(7L, 8L, 9L), Set.of(10L)), 900);
        operators.remove(7L);
        operators.keySet().removeAll(Set.of(9L, 10L));

        assertThat(queue.tidy(this::find).free())
                .extracting(Queue.Free::operatorId)
                .containsExactly(10L, 8L, 9L);
    }

    @Test
    void aTidyQueueKnowsSinceWhenWhoIsChosenFirstHasWaited() {
        operator(7, 10, Medium.VOICE);
        operator(8, 20, Medium.VOICE);
        contact(900, 40, Set.of());
        Queue queue = queue(55, List.of(Set.of(7L, 8L)), 900);
        operator(7, 30, Medium.VOICE);

        assertThat(queue.tidy(this::find).free())
                .containsExactly(new Queue.Free(8, NOON.plusSeconds(20)), new Queue.Free(7, NOON.plusSeconds(30)));
    }

    @Test
    void aTidyQueueCountsOnNobodyWhenNobodyWaits() {
        operator(7, 10, Medium.VOICE);
        operator(8, 20, Medium.VOICE);
        contact(900, 40, Set.of());
        Queue queue = queue(55, List.of(Set.of(7L), Set.of(8L)), 900);
        operators.clear();

        assertThat(queue.tidy(this::find).free()).isEmpty();
    }

    private void operator(long id, int since, Medium medium) {
        OperatorSettings settings = new OperatorSettings(
                "Operator", "3333" + id, Duration.ofSeconds(20), Duration.ZERO, EnumSet.of(medium), Set.of(55L, 56L));
        operators.put(
                id, Operator.loggedOut(id, 300, settings, NOON).logIn(LicenceKind.OPERATOR, NOON.plusSeconds(since)));
    }

    private void contact(long id, int since, Set<Long> passed) {
        Origin origin = Origin.of(300, Medium.VOICE, Direction.INBOUND, "", "", NOON);
        contacts.put(
                id,
                Contact.begin(id, origin, ContactState.QUEUED, Recording.onDemand(), NOON)
                        .withQueue(Optional.of(new QueuePosition(55, NOON.plusSeconds(since), passed))));
    }

    private Queue queue(long id, List<Set<Long>> levels, long contactId) {
        Queue queue = Queue.of(id, 300, "", levels)
                .enter(contactId, contacts.get(contactId).queue().orElseThrow().since());
        for (Operator operator : operators.values()) {
            queue = queue.with(operator);
        }
        return queue;
    }

    private static <S> Optional<S> refuse(long id) {
        throw new AssertionError(id + " was looked at: of many all would be");
    }

    private Optional<Routing.Match> next(Queue... queues) {
        return Routing.next(List.of(queues), id -> Optional.ofNullable(contacts.get(id)), this::find);
    }

    private Optional<Operator> find(long id) {
        return Optional.ofNullable(operators.get(id));
    }
}
