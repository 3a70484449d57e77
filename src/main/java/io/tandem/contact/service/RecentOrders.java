package io.tandem.contact.service;

import io.tandem.store.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The last orders to the switch, as long as whoever should have carried them out may have died over it. Bounded: what is
 * pushed out is not carried out by another node, and its legs are reported gone there. For any threads.
 */
final class RecentOrders {

    /** Several times as long as it takes to find a node gone. */
    static final Duration AGE = Duration.ofSeconds(60);

    static final int MOST = 20_000;

    /** An order and its place. */
    record Placed(SwitchOrder order, OrderPlace place) {}

    private record Kept(Placed order, Instant at) {}

    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Clock clock;

    RecentOrders(Clock clock) {
        this.clock = clock;
    }

    synchronized Placed add(Delivery delivery) {
        Placed order = new Placed((SwitchOrder) delivery.event(), new OrderPlace(delivery.epoch(), delivery.offset()));
        forgetOld();
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        kept.addLast(new Kept(order, clock.instant()));
        return order;
    }

    /** All that are kept, in their order. */
    synchronized List<Placed> all() {
        forgetOld();
        List<Placed> all = new ArrayList<>(kept.size());
        kept.forEach(one -> all.add(one.order()));
        return all;
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(AGE);
        while (!kept.isEmpty() && kept.getFirst().at().isBefore(oldest)) {
            kept.removeFirst();
        }
    }
}
