package io.tandem.directory;

import java.util.Set;

/**
 * Operators of one customer who serve queues together.
 *
 * @param id number of the group, unique over all customers
 * @param customerId whose it is
 * @param name name for people
 * @param operatorIds its members, of the same customer; none of them is retired
 */
public record OperatorGroup(long id, long customerId, String name, Set<Long> operatorIds) implements NamedRecord {

    public OperatorGroup {
        operatorIds = Set.copyOf(operatorIds);
    }
}
