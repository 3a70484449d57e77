package io.tandem.telephony.loopback;

import io.tandem.contact.model.LegId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which legs are at which phone: those that somebody was called by, from the dialling to the release. */
final class Phones {

    private final Map<String, List<LegId>> legs = new ConcurrentHashMap<>();

    /** The legs at a plain number, the oldest first. */
    List<LegId> at(String number) {
        return legs.getOrDefault(number, List.of());
    }

    void add(String number, LegId leg) {
        legs.merge(number, List.of(leg), (before, added) -> {
            List<LegId> all = new ArrayList<>(before);
            all.addAll(added);
            return List.copyOf(all);
        });
    }

    void remove(String number, LegId leg) {
        legs.computeIfPresent(number, (same, before) -> {
            List<LegId> left = before.stream().filter(one -> !one.equals(leg)).toList();
            return left.isEmpty() ? null : left;
        });
    }

    void clear() {
        legs.clear();
    }
}
