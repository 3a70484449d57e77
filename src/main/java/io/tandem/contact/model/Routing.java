package io.tandem.contact.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Chooses who serves whom: the longest-waiting eligible operator for the longest-waiting contact. */
public final class Routing {

    private static final Comparator<Operator> LONGEST_FIRST =
            Comparator.comparing(Operator::since).thenComparing(Operator::id);

    private Routing() {}

    /**
     * A contact and the operator to offer it to.
     *
     * @param contactId the contact
     * @param operatorId the operator
     */
    public record Match(long contactId, long operatorId) {}

    /**
     * The next offer to make.
     *
     * @param queues the queues to look into
     * @param contacts finds a waiting contact by id; empty if it is not known
     * @param operators finds an operator by id; empty if the operator is not known
     * @return empty if no waiting contact has an eligible operator
     */
    public static Optional<Match> next(
            Collection<Queue> queues,
            LongFunction<Optional<Contact>> contacts,
            LongFunction<Optional<Operator>> operators) {
        record Candidate(Line line, Queue.Place place) {}
        return queues.stream()
                .filter(queue -> !queue.waiting().isEmpty())
                .map(queue -> new Line(queue, operators))
                .filter(Line::isServed)
                .flatMap(line -> line.queue().waiting().stream().map(place -> new Candidate(line, place)))
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.place().since())
                        .thenComparing(candidate -> candidate.place().contactId()))
                .flatMap(candidate -> contacts
                        .apply(candidate.place().contactId())
                        .flatMap(contact -> choose(candidate.line(), contact))
                        .map(operator -> new Match(candidate.place().contactId(), operator.id()))
                        .stream())
                .findFirst();
    }

    /**
     * A queue and who waits at each of its levels, the longest first: looked up once for all who stand in it, for many may, and
     * when nobody is free none of them need be looked at.
     */
    private record Line(Queue queue, List<List<Operator>> free) {

        Line(Queue queue, LongFunction<Optional<Operator>> operators) {
            this(
                    queue,
                    queue.levels().stream()
                            .map(level -> waiting(level, operators))
                            .toList());
        }

        boolean isServed() {
            return free.stream().anyMatch(level -> !level.isEmpty());
        }

        Stream<Operator> freeFor(Medium medium) {
            return free.stream()
                    .flatMap(List::stream)
                    .filter(operator -> operator.settings().media().contains(medium));
        }

        private static List<Operator> waiting(Set<Long> level, LongFunction<Optional<Operator>> operators) {
            return level.stream()
                    .flatMap(id -> operators.apply(id).stream())
                    .filter(Operator::isWaiting)
                    .sorted(LONGEST_FIRST)
                    .toList();
        }
    }

    private static Optional<Operator> choose(Line line, Contact contact) {
        Set<Long> passed = contact.queue().map(QueuePosition::passed).orElse(Set.of());
        Medium medium = contact.origin().medium();
        // Whoever let it ring is asked again only when nobody else is left: the contact must not starve.
        return line.freeFor(medium)
                .filter(operator -> !passed.contains(operator.id()))
                .findFirst()
                .or(() -> line.freeFor(medium).findFirst());
    }
}
