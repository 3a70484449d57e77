package io.tandem.telephony.loopback;

import io.tandem.contact.model.LegId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which legs are in which room. A room is there as long as somebody is in it. For any threads. */
final class Rooms {

    /** How many may be in a room. */
    static final int MOST = 100;

    private record Name(long customerId, String id) {}

    private final Map<Name, Set<LegId>> legs = new ConcurrentHashMap<>();

    /** Adds a leg; false if the room is full. */
    boolean enter(long customerId, String room, LegId leg) {
        boolean[] entered = {true};
        legs.compute(new Name(customerId, room), (name, before) -> {
            Set<LegId> all = before == null ? new LinkedHashSet<>() : new LinkedHashSet<>(before);
            entered[0] = all.contains(leg) || all.size() < MOST;
            if (entered[0]) {
                all.add(leg);
            }
            return all;
        });
        return entered[0];
    }

    /** Takes a leg out. */
    void leave(long customerId, String room, LegId leg) {
        legs.computeIfPresent(new Name(customerId, room), (name, before) -> {
            Set<LegId> left = new LinkedHashSet<>(before);
            left.remove(leg);
            return left.isEmpty() ? null : left;
        });
    }

    /** The others in a room, in the order they came. */
    List<LegId> others(long customerId, String room, LegId leg) {
        return legs.getOrDefault(new Name(customerId, room), Set.of()).stream()
                .filter(other -> !other.equals(leg))
                .toList();
    }

    /** How many rooms there are. */
    int size() {
        return legs.size();
    }

    void clear() {
        legs.clear();
    }
}
