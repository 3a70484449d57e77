package io.tandem.contact.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * A line of contacts waiting for an operator.
 *
 * @param id the queue in the directory
 * @param customerId the customer it belongs to
 * @param name what it is called
 * @param levels who is eligible, by operator id: first choice first
 * @param waiting who waits, the longest-waiting first
 * @param free which of the eligible operators may be waiting for a contact: all who are, and some who were when they were last
 *     looked at, the longest-waiting first. Choosing one need not look at all, and who takes a break need not say so here
 */
public record Queue(
        long id, long customerId, String name, List<Set<Long>> levels, List<Place> waiting, List<Free> free) {

    private static final Comparator<Place> LONGEST_FIRST =
            Comparator.comparing(Place::since).thenComparing(Place::contactId);
    static final Comparator<Free> FREE_FIRST = Comparator.comparing(Free::since).thenComparing(Free::operatorId);

    public Queue {
        levels = levels.stream().map(Set::copyOf).toList();
        waiting = waiting.stream().sorted(LONGEST_FIRST).toList();
        free = free.stream().sorted(FREE_FIRST).toList();
    }

    /** An empty line in which nobody is known to wait for contacts. */
    public static Queue of(long id, long customerId, String name, List<Set<Long>> levels) {
        return new Queue(id, customerId, name, levels, List.of(), List.of());
    }

    /**
     * One place in the line.
     *
     * @param contactId who waits
     * @param since since when
     */
    public record Place(long contactId, Instant since) {}

    /**
     * An operator who may be waiting for a contact.
     *
     * @param operatorId who
     * @param since since when, or since later
     */
    public record Free(long operatorId, Instant since) {

        static Free of(Operator operator) {
            return new Free(operator.id(), operator.since());
        }
    }

    /** The same with a contact in the line, at the place its waiting time gives it. */
    public Queue enter(long contactId, Instant since) {
        List<Place> after = new ArrayList<>(leave(contactId).waiting);
        after.add(new Place(contactId, since));
        return new Queue(id, customerId, name, levels, after, free);
    }

    /** The same without a contact. */
    public Queue leave(long contactId) {
        List<Place> after =
                waiting.stream().filter(place -> place.contactId() != contactId).toList();
        return new Queue(id, customerId, name, levels, after, free);
    }

    /** The same under another name and with other operators; who waits goes on waiting. */
    public Queue configure(String newName, List<Set<Long>> newLevels) {
        List<Free> left = free.stream()
                .filter(operator -> serves(newLevels, operator.operatorId()))
                .toList();
        return new Queue(id, customerId, newName, newLevels, waiting, left);
    }

    /** Whether an operator is eligible. */
    public boolean serves(long operatorId) {
        return serves(levels, operatorId);
    }

    /** The same after an operator began to wait for contacts, or does no more; of no concern if they are not eligible. */
    public Queue with(Operator operator) {
        List<Free> after = new ArrayList<>(free);
        after.removeIf(known -> known.operatorId() == operator.id());
        if (operator.isWaiting() && serves(operator.id())) {
            after.add(Free.of(operator));
        }
        return new Queue(id, customerId, name, levels, waiting, after);
    }

    /** Whether an operator is known as one who may be waiting. */
    public boolean counts(long operatorId) {
        return free.stream().anyMatch(known -> known.operatorId() == operatorId);
    }

    /**
     * The same without those who were counted on in vain, as far as it takes to find who is chosen first: each is looked at once,
     * and not by all who choose after.
     *
     * @param operators finds an operator by id; empty if the operator is not known
     */
    public Queue tidy(LongFunction<Optional<Operator>> operators) {
        List<Free> after = free;
        boolean found = false;
        for (int level = 0; level < levels.size() && !found; level++) {
            Set<Long> chosen = levels.get(level);
            LongestWaiting line = new LongestWaiting(after, chosen, operators);
            Optional<Operator> first = line.next();
            found = first.isPresent();
            after = Stream.of(
                            after.stream().filter(operator -> !chosen.contains(operator.operatorId())),
                            first.map(Free::of).stream(),
                            line.left())
                    .flatMap(Function.identity())
                    .toList();
        }
        return new Queue(id, customerId, name, levels, waiting, after);
    }

    /** The same as if nobody waited. */
    public Queue withoutLine() {
        return of(id, customerId, name, levels);
    }

    /** How many wait in front of a contact; the size of the line if it does not wait here. */
    public int ahead(long contactId) {
        int index = 0;
        while (index < waiting.size() && waiting.get(index).contactId() != contactId) {
            index++;
        }
        return index;
    }

    private static boolean serves(List<Set<Long>> levels, long operatorId) {
        return levels.stream().anyMatch(level -> level.contains(operatorId));
    }
}
