package io.tandem.contact.service;

import io.tandem.contact.floor.SwitchInstruction.Settle;
import io.tandem.directory.SchemaReady;
import io.tandem.node.Nodes;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.time.Alarms;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the switch what the contact centre wants of it, in order, on the one node that has charge of it. All nodes remember
 * what was wanted lately; whichever takes charge next has carried out what the one before did not.
 */
@ApplicationScoped
class SwitchDriver {

    /** How long to wait if the switch cannot be taken now. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(SwitchDriver.class.getName());

    private record Known(long term, List<CallName> calls) {}

    private final Serial serial = new Serial();
    private Store store;
    private Switch telephony;
    private Nodes nodes;
    private Takeover takeover;
    private CurrentTerm current;
    private Alarms alarms;
    private RecentOrders recent;
    private Subscription subscription;

    /** Counts the changes of who has charge: what was begun before the last one is of no use. */
    private int change;

    private boolean inCharge;

    /** Life of the stream of orders, since this node has charge. */
    private Optional<String> epoch = Optional.empty();

    /** For CDI's proxy only. */
    protected SwitchDriver() {}

    @Inject
    SwitchDriver(
            Store store,
            Switch telephony,
            Nodes nodes,
            Takeover takeover,
            CurrentTerm current,
            Alarms alarms,
            Clock clock) {
        this.store = store;
        this.telephony = telephony;
        this.nodes = nodes;
        this.takeover = takeover;
        this.current = current;
        this.alarms = alarms;
        this.recent = new RecentOrders(clock);
    }

    /** Not before the directory can be read: it knows whose calls there are. */
    void start(@Observes SchemaReady ready) {
        if (subscription != null) {
            return; // the event comes again if somebody else failed over it
        }
        subscription = store.subscribe(
                Floors.SWITCH,
                delivery -> serial.run(() -> {
                    RecentOrders.Placed order = recent.add(delivery);
                    if (inCharge) {
                        carryOut(order);
                        look(delivery.epoch());
                    }
                }));
        nodes.stand(Switch.OFFICE, () -> serial.run(this::take), () -> serial.run(this::leave));
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void take() {
        change++;
        tryToTake(change);
    }

    private void leave() {
        change++;
        inCharge = false;
        telephony.leave();
    }

    private void tryToTake(int now) {
        if (now != change) {
            return;
        }
        if (!nodes.holds(Switch.OFFICE)) { // or it will be told so soon
            alarms.set(PAUSE, () -> serial.run(() -> tryToTake(now)));
            return;
        }
        takeover.term()
                .thenCompose(this::known)
                .whenComplete((known, failure) ->
                        serial.run(() -> goOn(now, failure, () -> restore(now, known), () -> tryToTake(now))));
    }

    /** A term that begins late must not be above that of a node which has charge by now. */
    private CompletionStage<Known> known(long term) {
        if (!nodes.holds(Switch.OFFICE)) {
            return CompletableFuture.failedStage(
                    new IllegalStateException("This node has charge of the switch no more"));
        }
        current.begin(term);
        return takeover.calls(term).thenApply(calls -> new Known(term, calls));
    }

    private void restore(int now, Known known) {
        telephony
                .take(known.term(), all(known.calls()))
                .whenComplete((places, failure) ->
                        serial.run(() -> goOn(now, failure, () -> begin(places), () -> tryToTake(now))));
    }

    private void goOn(int now, Throwable failure, Runnable next, Runnable again) {
        if (now != change) {
            return;
        }
        if (failure == null) {
            next.run();
        } else {
            LOG.log(
                    Level.WARNING,
                    "The calls of the switch could not be looked through now; it is tried again",
                    failure);
            alarms.set(PAUSE, () -> serial.run(again));
        }
    }

    /** Calls that have ended for the contact centre may still lack what was wanted last. */
    private Set<CallName> all(List<CallName> calls) {
        Set<CallName> all = new LinkedHashSet<>(calls);
        recent.all()
                .forEach(placed -> all.add(new CallName(
                        placed.order().customerId(),
                        placed.order().instruction().contactId())));
        return all;
    }

    /**
     * What was carried out is not again. Of places in another life of the stream that is not known: then it counts as done, and
     * what is missing of it is settled, by orders that may have come before this.
     */
    private void begin(Map<Long, OrderPlace> places) {
        for (RecentOrders.Placed placed : recent.all()) {
            OrderPlace last = places.get(placed.order().instruction().contactId());
            if (last == null || placed.place().isAfter(last) || settles(placed, last)) {
                carryOut(placed);
            }
        }
        epoch = Optional.empty();
        inCharge = true;
    }

    private static boolean settles(RecentOrders.Placed placed, OrderPlace last) {
        return placed.order().instruction() instanceof Settle
                && !placed.place().epoch().equals(last.epoch());
    }

    /** Another life of the stream: orders before it may have been missed. */
    private void look(String seen) {
        if (epoch.filter(seen::equals).isEmpty()) {
            boolean first = epoch.isEmpty();
            epoch = Optional.of(seen);
            if (!first) {
                settle(change);
            }
        }
    }

    private void settle(int now) {
        if (now == change) {
            takeover.calls(current.number())
                    .whenComplete(
                            (calls, failure) -> serial.run(() -> goOn(now, failure, () -> {}, () -> settle(now))));
        }
    }

    private void carryOut(RecentOrders.Placed placed) {
        telephony.carryOut(placed.order().customerId(), placed.order().instruction(), placed.place());
    }
}
