package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    void looksAtNoContactWhileNobodyIsFreeAndAtNobodyWhileNoContactWaits() {
        contact(900, 40, Set.of());
        List<Long> seen = new ArrayList<>();

        Optional<Routing.Match> match = Routing.next(
                List.of(
                        queue(55, List.of(Set.of(7L), Set.of(8L)), 900),
                        new Queue(56, 300, "", List.of(Set.of(9L)), List.of())),
                id -> {
                    throw new AssertionError("contact " + id + " was looked at: of a long queue all would be");
                },
                id -> {
                    seen.add(id);
                    return Optional.empty();
                });

        assertThat(match).isEmpty();
        assertThat(seen).as("operators looked at").containsExactly(7L, 8L);
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
        return new Queue(id, 300, "", levels, List.of())
                .enter(contactId, contacts.get(contactId).queue().orElseThrow().since());
    }

    private Optional<Routing.Match> next(Queue... queues) {
        return Routing.next(
                List.of(queues),
                id -> Optional.ofNullable(contacts.get(id)),
                id -> Optional.ofNullable(operators.get(id)));
    }
}
