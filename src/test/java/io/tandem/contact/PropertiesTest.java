package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Terminate;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.floor.Snapshots;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Queue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever is asked for in whatever order, the centre stays in order. */
class PropertiesTest {

    private static final int TRIES = 500;
    private static final int TRIES_TO_MEET_EVERY_COMMAND = 2000;
    private static final int LONGEST = 60;
    private static final int SEATS = 3;

    @Property(tries = TRIES_TO_MEET_EVERY_COMMAND, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void staysConsistentAfterEveryCommand(
            @ForAll Situation situation, @ForAll("commands") List<RandomCommand> commands) {
        StatisticsCollector carriedOut = Statistics.label("carried out");
        Centre centre = fourOperatorsTwoQueues();
        situation.arrange(centre); // or hardly any run would come to a consult
        for (RandomCommand command : commands) {
            centre.pass(Duration.ofSeconds(command.seconds()));
            Invariants.check(centre.floor, SEATS);
            MemoryFloor before = copy(centre.floor);
            Outcome outcome = command.run(centre);
            Invariants.check(centre.floor, SEATS);
            if (outcome instanceof Outcome.Done) {
                carriedOut.collect(command.kind());
            } else {
                assertThat(sameState(before, centre.floor) && before.events.equals(centre.floor.events))
                        .as("%s was not carried out and must leave no trace", command)
                        .isTrue();
            }
        }
        // A run in which some command was never legal would prove less than it seems to.
        carriedOut.coverage(coverage -> List.of(CommandKind.values()).stream()
                .filter(kind -> kind != CommandKind.WRAP_TIME_OVER) // the timer comes first
                .forEach(kind -> coverage.check(kind).count(count -> count > 0)));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void givesTheSameStateWhenTheEventsAreReplayed(@ForAll("commands") List<RandomCommand> commands) {
        Centre centre = fourOperatorsTwoQueues();
        runAll(centre, commands);

        Snapshots replayed = new Snapshots();
        centre.floor.events.forEach(replayed::apply);

        assertThat(replayed.operators()).as("operators").isEqualTo(centre.floor.operators);
        assertThat(replayed.contacts()).as("contacts").isEqualTo(centre.floor.contacts);
        assertThat(lines(replayed.queues())).as("queues").isEqualTo(lines(centre.floor.queues));
        assertThat(replayed.licences()).as("licences").isEqualTo(centre.floor.licences);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void endsEveryContactThatBeganExactlyOnce(@ForAll("commands") List<RandomCommand> commands) {
        Centre centre = fourOperatorsTwoQueues();
        runAll(centre, commands);
        centre.floor.contacts.keySet().stream()
                .sorted()
                .toList()
                .forEach(id -> centre.run(at -> new Terminate(id, at)));
        Invariants.check(centre.floor, SEATS);

        assertThat(centre.floor.contacts.values()).as("live contacts").noneMatch(Contact::isLive);
        assertThat(contactsOf(centre.floor.events, ContactEvent.Ended.class))
                .as("every beginning has one end")
                .isEqualTo(contactsOf(centre.floor.events, ContactEvent.Began.class));
        assertThat(centre.floor.queues.values()).as("lines").allMatch(queue -> queue.waiting()
                .isEmpty());
    }

    @Provide
    Arbitrary<List<RandomCommand>> commands() {
        Arbitrary<RandomCommand> command = Combinators.combine(
                        Arbitraries.of(CommandKind.weighted()), upTo(3), upTo(4), upTo(9), upTo(7))
                .as(RandomCommand::new);
        return command.list().ofMinSize(1).ofMaxSize(LONGEST).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> upTo(int most) {
        return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
    }

    private static void runAll(Centre centre, List<RandomCommand> commands) {
        for (RandomCommand command : commands) {
            centre.pass(Duration.ofSeconds(command.seconds()));
            command.run(centre);
        }
    }

    private static Centre fourOperatorsTwoQueues() {
        Centre centre = new Centre();
        centre.licences(SEATS);
        centre.queue(Centre.SALES, List.of(Set.of(7L, 8L), Set.of(9L)));
        centre.queue(Centre.SUPPORT, List.of(Set.of(9L, 10L)));
        centre.operator(7, Set.of(Centre.SALES));
        centre.operator(8, Set.of(Centre.SALES));
        centre.operator(9, Set.of(Centre.SALES, Centre.SUPPORT));
        centre.operator(10, Set.of(Centre.SUPPORT));
        centre.logIn(7);
        centre.pass(Duration.ofSeconds(1));
        centre.logIn(8);
        return centre;
    }

    /** Queues without whom they count on, which is no state: it may be out of date. */
    private static Map<Long, Queue> lines(Map<Long, Queue> queues) {
        return queues.values().stream()
                .map(queue -> new Queue(
                        queue.id(), queue.customerId(), queue.name(), queue.levels(), queue.waiting(), List.of()))
                .collect(Collectors.toMap(Queue::id, Function.identity()));
    }

    private static List<Long> contactsOf(List<Event> events, Class<? extends ContactEvent> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(event -> type.cast(event).contact().id())
                .sorted()
                .toList();
    }

    private static boolean sameState(MemoryFloor one, MemoryFloor other) {
        return one.operators.equals(other.operators)
                && one.contacts.equals(other.contacts)
                && one.queues.equals(other.queues)
                && one.licences.equals(other.licences)
                && one.timers.equals(other.timers)
                && one.instructions.equals(other.instructions);
    }

    private static MemoryFloor copy(MemoryFloor floor) {
        MemoryFloor copy = new MemoryFloor();
        copy.operators.putAll(floor.operators);
        copy.contacts.putAll(floor.contacts);
        copy.queues.putAll(floor.queues);
        copy.licences = floor.licences;
        copy.timers.putAll(floor.timers);
        copy.instructions.addAll(floor.instructions);
        copy.events.addAll(floor.events);
        return copy;
    }
}
