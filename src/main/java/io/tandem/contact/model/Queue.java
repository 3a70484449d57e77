package io.tandem.contact.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A line of contacts waiting for an operator.
 *
 * @param id the queue in the directory
 * @param customerId the customer it belongs to
 * @param name what it is called
 * @param levels who is eligible, by operator id: first choice first
 * @param waiting who waits, the longest-waiting first
 */
public record Queue(long id, long customerId, String name, List<Set<Long>> levels, List<Place> waiting) {

    private static final Comparator<Place> LONGEST_FIRST =
            Comparator.comparing(Place::since).thenComparing(Place::contactId);

    public Queue {
        levels = levels.stream().map(Set::copyOf).toList();
        waiting = waiting.stream().sorted(LONGEST_FIRST).toList();
    }

    /**
     * One place in the line.
     *
     * @param contactId who waits
     * @param since since when
     */
    public record Place(long contactId, Instant since) {}

    /** The same with a contact in the line, at the place its waiting time gives it. */
    public Queue enter(long contactId, Instant since) {
        List<Place> after = new ArrayList<>(leave(contactId).waiting);
        after.add(new Place(contactId, since));
        return new Queue(id, customerId, name, levels, after);
    }

    /** The same without a contact. */
    public Queue leave(long contactId) {
        List<Place> after =
                waiting.stream().filter(place -> place.contactId() != contactId).toList();
        return new Queue(id, customerId, name, levels, after);
    }

    /** The same under another name and with other operators; who waits goes on waiting. */
    public Queue configure(String newName, List<Set<Long>> newLevels) {
        return new Queue(id, customerId, newName, newLevels, waiting);
    }

    /** The same as if nobody waited. */
    public Queue withoutLine() {
        return new Queue(id, customerId, name, levels, List.of());
    }

    /** How many wait in front of a contact; the size of the line if it does not wait here. */
    public int ahead(long contactId) {
        int index = 0;
        while (index < waiting.size() && waiting.get(index).contactId() != contactId) {
            index++;
        }
        return index;
    }
}
