package io.tandem.contact.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Chooses who serves whom: the longest-waiting eligible operator for the longest-waiting contact. */
public final class Routing {

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

    /** A queue and who waits for its contacts, of whom no more are looked up than it takes to find one. */
    private record Line(Queue queue, LongFunction<Optional<Operator>> operators) {

        boolean isServed() {
            return !queue.free().isEmpty();
        }

        Stream<Operator> freeFor(Medium medium) {
            return queue.levels().stream()
                    .flatMap(level -> new LongestWaiting(queue.free(), level, operators).all())
                    .filter(operator -> operator.settings().media().contains(medium));
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
