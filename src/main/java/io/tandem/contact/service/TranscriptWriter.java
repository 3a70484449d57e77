package io.tandem.contact.service;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.transcript.Transcripts;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Keeps in the database what is written, as it happens: whoever asks for a transcript after a crash finds what was said before
 * it. While the database cannot be reached, it is tried again. {@value #ROOM} characters may wait for it; what comes on top
 * is left out until the contact ends and its journal is compared with what is there.
 */
@ApplicationScoped
class TranscriptWriter {

    private static final int ROOM = 16 * 1024 * 1024;

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Store store;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Alarms alarms;

    private TranscriptQueue queue;
    private final List<Subscription> subscriptions = new ArrayList<>();

    @PostConstruct
    void open() {
        open(workers);
    }

    void open(Executor executor) {
        queue = new TranscriptQueue(transcripts::add, executor, alarms, ROOM);
    }

    void start(@Observes SchemaReady ready) {
        // Contacts that were there when the gateway crashed have a transcript, and never get into the history.
        store.advance(ContactService.CONTACTS, transcripts.lastContactId());
        if (subscriptions.isEmpty()) { // the event comes again if somebody else failed over it
            subscriptions.add(store.subscribe(Floors.JOURNALS, delivery -> queue.add((JournalGrown) delivery.event())));
            subscriptions.add(store.subscribe(
                    Floors.ENDED, delivery -> complete(((ContactEvent.Ended) delivery.event()).contact())));
        }
    }

    @PreDestroy
    void stop() {
        subscriptions.forEach(Subscription::cancel);
    }

    private void complete(Contact contact) {
        List<JournalEntry> journal = contact.journal().entries();
        if (!journal.isEmpty()) {
            queue.complete(new JournalGrown(contact.origin().customerId(), contact.id(), journal));
        }
    }
}
