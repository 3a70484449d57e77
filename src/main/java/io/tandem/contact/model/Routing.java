package io.tandem.contact.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

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
        record Candidate(Queue queue, Queue.Place place) {}
        return queues.stream()
                .flatMap(queue -> queue.waiting().stream().map(place -> new Candidate(queue, place)))
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.place().since())
                        .thenComparing(candidate -> candidate.place().contactId()))
                .flatMap(candidate -> contacts
                        .apply(candidate.place().contactId())
                        .flatMap(contact -> choose(candidate.queue(), contact, operators))
                        .map(operator -> new Match(candidate.place().contactId(), operator.id()))
                        .stream())
                .findFirst();
    }

    private static Optional<Operator> choose(Queue queue, Contact contact, LongFunction<Optional<Operator>> operators) {
        Set<Long> passed = contact.queue().map(QueuePosition::passed).orElse(Set.of());
        List<List<Operator>> levels = queue.levels().stream()
                .map(level -> waitingFor(contact.origin().medium(), level, operators))
                .toList();
        // Whoever let it ring is asked again only when nobody else is left: the contact must not starve.
        return levels.stream()
                .flatMap(List::stream)
                .filter(operator -> !passed.contains(operator.id()))
                .findFirst()
                .or(() -> levels.stream().flatMap(List::stream).findFirst());
    }

    private static List<Operator> waitingFor(
            Medium medium, Set<Long> level, LongFunction<Optional<Operator>> operators) {
        return level.stream()
                .flatMap(id -> operators.apply(id).stream())
                .filter(Operator::isWaiting)
                .filter(operator -> operator.settings().media().contains(medium))
                .sorted(LONGEST_FIRST)
                .toList();
    }
}
