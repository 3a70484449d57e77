package io.tandem.contact.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Who holds a customer's licences.
 *
 * @param customerId the customer
 * @param limits how many may be held at once, by kind; a kind that is not listed has none
 * @param held what each operator holds, by operator id
 */
public record Licences(long customerId, Map<LicenceKind, Integer> limits, Map<Long, LicenceKind> held) {

    public Licences {
        limits = Map.copyOf(limits);
        held = Map.copyOf(held);
    }

    /** How many of a kind are free; never negative, also after a limit was lowered below what is held. */
    public int free(LicenceKind kind) {
        long taken = held.values().stream().filter(kind::equals).count();
        return (int) Math.max(0, limits.getOrDefault(kind, 0) - taken);
    }

    /**
     * Gives a licence to an operator, who may hold it already.
     *
     * @throws RefusedException if none of the kind is free
     */
    public Licences take(long operatorId, LicenceKind kind) {
        if (held.get(operatorId) == kind) {
            return this;
        }
        if (free(kind) == 0) {
            throw new RefusedException(
                    Refusal.Code.NO_LICENCE, "all " + limits.getOrDefault(kind, 0) + " licences are held");
        }
        Map<Long, LicenceKind> after = new TreeMap<>(held);
        after.put(operatorId, kind);
        return new Licences(customerId, limits, after);
    }

    /** Takes the licence back from an operator, who may hold none. */
    public Licences giveBack(long operatorId) {
        Map<Long, LicenceKind> after = new TreeMap<>(held);
        after.remove(operatorId);
        return new Licences(customerId, limits, after);
    }

    /** Sets other limits. Nobody loses a licence: a lower limit holds for the next to log in. */
    public Licences withLimits(Map<LicenceKind, Integer> newLimits) {
        return new Licences(customerId, newLimits, held);
    }
}
