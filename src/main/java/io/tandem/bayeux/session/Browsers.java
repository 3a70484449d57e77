package io.tandem.bayeux.session;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** How many connects are held for each browser, which opens only a few connections to one server (spec 15). */
final class Browsers {

    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    /**
     * Takes a place.
     *
     * @param most places a browser has; empty for any number
     * @return whether there was one
     */
    boolean take(String browser, OptionalInt most) {
        boolean[] taken = new boolean[1];
        held.compute(browser, (name, before) -> {
            int count = before == null ? 0 : before;
            taken[0] = most.isEmpty() || count < most.getAsInt();
            return taken[0] ? Integer.valueOf(count + 1) : before;
        });
        return taken[0];
    }

    /** Gives a place back. */
    void give(String browser) {
        held.computeIfPresent(browser, (name, count) -> count == 1 ? null : count - 1);
    }
}
