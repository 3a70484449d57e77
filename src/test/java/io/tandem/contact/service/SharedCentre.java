package io.tandem.contact.service;

import io.tandem.contact.event.LicencesEvent;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Licences;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import io.tandem.store.redis.RedisNodes;
import io.tandem.store.redis.RedisStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A busy centre on several nodes that share a Redis. */
final class SharedCentre extends BusyCentre {

    private final RedisNodes redis;
    private int marks;

    SharedCentre(RedisNodes redis, List<RedisStore> nodes) {
        super(redis.clock(), nodes);
        this.redis = redis;
    }

    @Override
    void pass(Duration time) {
        redis.pass(time);
    }

    /** Waits until the switch has nothing more to do, and every node has heard what it has done. */
    void settle(FickleSwitch telephony) {
        int before;
        do {
            before = telephony.orders();
            SwitchInstruction last =
                    new SwitchInstruction.HangUp(new LegId(0, 1), Map.of("mark", Integer.toString(marks++)));
            reach(Floors.SWITCH, new SwitchOrder(CUSTOMERS, last));
            telephony.reports().forEach(Stages::get);
        } while (telephony.orders() > before + 1); // the mark is an order, too
        for (long customer = 1; customer <= CUSTOMERS; customer++) {
            Licences licences = floor(customer).licences().orElseThrow();
            Instant at = Instant.ofEpochSecond(marks++);
            reach(ContactService.steps(customer), new StepEvents(List.of(new LicencesEvent.Configured(licences, at))));
        }
    }

    /** Waits until a mark, and so all that was published before it, has reached every node. */
    private void reach(Topic topic, Object mark) {
        List<Subscription> subscriptions = new ArrayList<>();
        List<CompletableFuture<Void>> reached = new ArrayList<>();
        for (Store node : nodes) {
            CompletableFuture<Void> here = new CompletableFuture<>();
            reached.add(here);
            subscriptions.add(node.subscribe(topic, delivery -> {
                if (delivery.event().equals(mark)) {
                    here.complete(null);
                }
            }));
        }
        Stages.get(nodes.get(0).update(Floors.group(CUSTOMERS), workspace -> {
            workspace.publish(topic, mark);
            return null;
        }));
        reached.forEach(Stages::get);
        subscriptions.forEach(Subscription::cancel);
    }
}
