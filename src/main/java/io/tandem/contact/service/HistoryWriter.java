package io.tandem.contact.service;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.history.ContactHistory;
import io.tandem.contact.history.EndedContact;
import io.tandem.directory.SchemaReady;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.time.Alarms;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps contacts that have ended in the database. While it cannot be reached, it is tried again; {@value #MOST_WAITING}
 * contacts may wait for it, and those beyond are missing in the history, which a line in the log says of each.
 */
@ApplicationScoped
class HistoryWriter {

    private static final Logger LOG = Logger.getLogger(HistoryWriter.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Store store;

    @Inject
    private ContactHistory history;

    @Inject
    private Alarms alarms;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private Subscription subscription;

    void start(@Observes SchemaReady ready) {
        store.advance(ContactService.CONTACTS, history.lastId());
        subscription = store.subscribe(
                Floors.ENDED, delivery -> keep(EndedContact.of(((ContactEvent.Ended) delivery.event()).contact())));
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void keep(EndedContact contact) {
        if (places.tryAcquire()) {
            write(contact);
        } else {
            LOG.severe(() -> "Contact " + contact.id() + " is missing in the history: too many are waiting to be kept");
        }
    }

    private void write(EndedContact contact) {
        CompletableFuture.runAsync(() -> history.record(contact), workers).whenComplete((done, failure) -> {
            if (failure == null) {
                places.release();
            } else {
                LOG.log(Level.WARNING, failure, () -> "Contact " + contact.id() + " could not be kept; tried again");
                alarms.set(PAUSE, () -> write(contact));
            }
        });
    }
}
