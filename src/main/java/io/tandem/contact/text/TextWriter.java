package io.tandem.contact.text;

import io.tandem.contact.event.TextsWritten;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.service.ContactService;
import io.tandem.directory.SchemaReady;
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
import java.util.Optional;
import java.util.concurrent.Executor;

/** Puts what is written to users of conversations where carriers fetch it. {@value #ROOM} texts may wait for the database. */
@ApplicationScoped
class TextWriter {

    private static final int ROOM = 10_000;

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Store store;

    @Inject
    private Texts texts;

    @Inject
    private Alarms alarms;

    private TextQueue queue;
    private Subscription subscription;

    @PostConstruct
    void open() {
        open(workers);
    }

    void open(Executor executor) {
        queue = new TextQueue(texts::add, executor, alarms, ROOM);
    }

    void start(@Observes SchemaReady ready) {
        if (subscription == null) { // the event comes again if somebody else failed over it
            subscription = store.subscribe(ContactService.texts(), delivery -> add((TextsWritten) delivery.event()));
        }
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void add(TextsWritten written) {
        written.entries().forEach(entry -> queue.add(text(written, entry)));
    }

    private static NewText text(TextsWritten written, JournalEntry entry) {
        return new NewText(
                written.customerId(),
                Optional.of(new NewText.Place(written.contactId(), entry.index())),
                written.conversation(),
                entry.text(),
                entry.at());
    }
}
