package io.tandem.contact.service;

import io.tandem.store.Store;
import io.tandem.store.Subscription;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Tells the switch what the contact centre wants of it, in order. */
@ApplicationScoped
class SwitchDriver {

    @Inject
    private Store store;

    @Inject
    private Switch telephony;

    private Subscription subscription;

    void start(@Observes Startup startup) {
        subscription = store.subscribe(Floors.SWITCH, delivery -> {
            SwitchOrder order = (SwitchOrder) delivery.event();
            telephony.carryOut(order.customerId(), order.instruction());
        });
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
