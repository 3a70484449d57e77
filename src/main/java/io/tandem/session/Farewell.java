package io.tandem.session;

import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Ends many connections: a few at a time and in no particular order, so that their clients do not all come back in the same
 * moment. A handful is ended at once.
 */
final class Farewell {

    private static final Duration STEP = Duration.ofMillis(100);

    /** Connections ended in one step, as long as there is time for so many steps. */
    private static final int AT_ONCE = 20;

    private final Alarms alarms;

    Farewell(Alarms alarms) {
        this.alarms = alarms;
    }

    /** @param most how long it may take until all have been told */
    void bid(Collection<Connection> connections, CloseCode code, Duration most) {
        List<Connection> order = new ArrayList<>(connections);
        Collections.shuffle(order);
        long steps = Math.max(1, most.dividedBy(STEP));
        int each = (int) Math.max(AT_ONCE, (order.size() + steps - 1) / steps);
        next(order, code, each);
    }

    private void next(List<Connection> order, CloseCode code, int each) {
        int now = Math.min(each, order.size());
        order.subList(0, now).forEach(connection -> connection.finish(code));
        if (now < order.size()) {
            List<Connection> left = order.subList(now, order.size());
            alarms.set(STEP, () -> next(left, code, each));
        }
    }
}
