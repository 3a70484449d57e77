package io.tandem.contact.service;

import io.tandem.contact.persistence.Recent;
import io.tandem.store.Delivery;
import java.time.Clock;
import java.time.Duration;
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

    private final Recent<Placed> kept;

    RecentOrders(Clock clock) {
        kept = new Recent<>(clock, AGE, MOST, each -> 1);
    }

    Placed add(Delivery delivery) {
        Placed order = new Placed((SwitchOrder) delivery.event(), new OrderPlace(delivery.life(), delivery.offset()));
        kept.add(order);
        return order;
    }

    /** All that are kept, in their order. */
    List<Placed> all() {
        return kept.find(any -> true);
    }
}
