package io.tandem.directory;

import java.util.List;
import java.util.Set;

/**
 * What the directory knows of a queue; who waits in it is the core's.
 *
 * @param id number of the queue, unique over all customers
 * @param customerId whose it is
 * @param name name for people
 * @param levels ids of the operators who may be offered its contacts, first choice first; {@value #LEVELS} levels, some of
 *     which may be empty; nobody retired is among them
 * @param groupIds ids of the groups that these operators come from, level by level
 */
public record QueueProfile(long id, long customerId, String name, List<Set<Long>> levels, List<Set<Long>> groupIds)
        implements NamedRecord {

    /** How many levels a queue has. */
    public static final int LEVELS = 3;

    public QueueProfile {
        levels = levels.stream().map(Set::copyOf).toList();
        groupIds = groupIds.stream().map(Set::copyOf).toList();
    }

    /** Whether an operator may be offered contacts of the queue. */
    public boolean lists(long operatorId) {
        return levels.stream().anyMatch(level -> level.contains(operatorId));
    }
}
