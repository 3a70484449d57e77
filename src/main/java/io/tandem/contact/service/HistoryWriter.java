package io.tandem.contact.service;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.history.ContactHistory;
import io.tandem.contact.history.EndedContact;
import io.tandem.contact.model.Contact;
import io.tandem.contact.persistence.WriteQueue;
import io.tandem.directory.SchemaReady;
import io.tandem.node.Nodes;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.time.Alarms;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.logging.Logger;

/**
 * Keeps contacts that have ended in the database, those that this node is responsible for; {@link EndedContacts} looks after
 * them all. While it cannot be reached, it is tried again; {@value #MOST_WAITING} contacts may wait for it, and when there are
 * more the oldest are left to the second look, which a line in the log says of each.
 */
@ApplicationScoped
class HistoryWriter {

    private static final Logger LOG = Logger.getLogger(HistoryWriter.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 100;

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Store store;

    @Inject
    private ContactHistory history;

    @Inject
    private Nodes nodes;

    @Inject
    private Alarms alarms;

    private WriteQueue<EndedContact> queue;
    private Subscription subscription;

    @PostConstruct
    void open() {
        open(workers);
    }

    void open(Executor executor) {
        queue = new WriteQueue<>(LOG, "Contacts that have ended", new History(), executor, alarms);
    }

    void start(@Observes SchemaReady ready) {
        if (subscription == null) { // the event comes again if somebody else failed over it
            subscription =
                    store.subscribe(Floors.ENDED, delivery -> take(((ContactEvent.Ended) delivery.event()).contact()));
        }
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void take(Contact contact) {
        if (nodes.isResponsible(Floors.duty(contact.id()))) {
            queue.add(EndedContact.of(contact), MOST_WAITING)
                    .forEach(leftOut -> LOG.severe(() -> "Contact " + leftOut.id()
                            + " may be missing in the history: too many are waiting to be kept"));
        }
    }

    private final class History implements WriteQueue.Target<EndedContact> {

        @Override
        public int size(EndedContact contact) {
            return 1;
        }

        @Override
        public int mostAtOnce() {
            return MOST_AT_ONCE;
        }

        @Override
        public void write(List<EndedContact> batch) {
            history.record(batch);
        }

        @Override
        public void written(List<EndedContact> batch) {
            // The room is for what waits, and this has not been waiting since it was begun.
        }

        @Override
        public void idle() {
            // Each contact that was left out has been told of.
        }
    }
}
