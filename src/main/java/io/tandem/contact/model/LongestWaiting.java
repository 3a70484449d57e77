package io.tandem.contact.model;

import java.util.Collection;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Who of a level waits for a contact, the longest-waiting first. Of those counted on, no more are looked at than it takes. */
final class LongestWaiting {

    private final PriorityQueue<Queue.Free> counted = new PriorityQueue<>(Queue.FREE_FIRST);
    private final LongFunction<Optional<Operator>> operators;

    /**
     * @param free who may be waiting
     * @param level who of them may be chosen
     * @param operators finds an operator by id; empty if the operator is not known
     */
    LongestWaiting(Collection<Queue.Free> free, Set<Long> level, LongFunction<Optional<Operator>> operators) {
        free.stream().filter(known -> level.contains(known.operatorId())).forEach(counted::add);
        this.operators = operators;
    }

    /** The next; empty if nobody waits any more. */
    Optional<Operator> next() {
        while (!counted.isEmpty()) {
            Queue.Free first = counted.remove();
            Optional<Operator> operator = operators.apply(first.operatorId()).filter(Operator::isWaiting);
            if (operator.isPresent() && !operator.get().since().isAfter(first.since())) {
                return operator;
            }
            // Who has not waited all the time stands further back; only at the head is it known who is the next.
            operator.map(Queue.Free::of).ifPresent(counted::add);
        }
        return Optional.empty();
    }

    /** All who come after. */
    Stream<Operator> all() {
        return Stream.iterate(next(), Optional::isPresent, before -> next()).flatMap(Optional::stream);
    }

    /** Who has not been looked at, or stands further back. */
    Stream<Queue.Free> left() {
        return counted.stream();
    }
}
