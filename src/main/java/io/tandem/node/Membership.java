package io.tandem.node;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who belongs to the gateway, and who of them holds an office.
 *
 * @param until how long each node lives without another heartbeat, by its id
 * @param offices who holds each office, by its name; always somebody who lives
 */
record Membership(Map<String, Instant> until, Map<String, String> offices) {

    static final Membership NONE = new Membership(Map.of(), Map.of());

    Membership {
        until = Map.copyOf(until);
        offices = Map.copyOf(offices);
    }

    Set<String> nodes() {
        return until.keySet();
    }

    /**
     * A heartbeat: the node lives on, those whose time is over are gone, and what nobody holds is the node's if it stands
     * for it.
     */
    Membership beat(String id, Instant now, Instant end, Set<String> stands) {
        Map<String, Instant> living = living(node -> !until.get(node).isBefore(now));
        living.put(id, end);
        Map<String, String> held = heldBy(living.keySet());
        stands.forEach(office -> held.putIfAbsent(office, id));
        return new Membership(living, held);
    }

    /** The node is gone, and its offices are free. */
    Membership without(String id) {
        Map<String, Instant> living = living(node -> !node.equals(id));
        return new Membership(living, heldBy(living.keySet()));
    }

    /** Whether another one has the same nodes and office-holders, however long they live. */
    boolean agreesWith(Membership other) {
        return nodes().equals(other.nodes()) && offices.equals(other.offices);
    }

    /**
     * The one of the nodes that something falls to: each has the same share of everything, and only what fell to a node that
     * went falls to others.
     */
    static Optional<String> responsible(Set<String> nodes, String what) {
        return nodes.stream().max((one, other) -> {
            int compared = Long.compare(weight(one, what), weight(other, what));
            return compared != 0 ? compared : one.compareTo(other);
        });
    }

    private Map<String, Instant> living(Predicate<String> stays) {
        return until.keySet().stream()
                .filter(stays)
                .collect(Collectors.toMap(node -> node, until::get, (one, same) -> one, HashMap::new));
    }

    private Map<String, String> heldBy(Set<String> living) {
        Map<String, String> held = new HashMap<>(offices);
        held.values().retainAll(living);
        return held;
    }

    /** Spread evenly over all numbers, by the last steps of the hash function Murmur3. */
    private static long weight(String node, String what) {
        long hash = (long) node.hashCode() << 32 ^ what.hashCode();
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
