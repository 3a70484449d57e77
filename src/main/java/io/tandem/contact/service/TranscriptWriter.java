package io.tandem.contact.service;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.Contact;
import io.tandem.contact.persistence.Recent;
import io.tandem.contact.transcript.Transcripts;
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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Keeps in the database what is written, as it happens: whoever asks for a transcript after a crash finds what was said before
 * it. Each node does so for the contacts that it is responsible for, and remembers for a while what others had to write: those
 * who take over from a node that died write it once more. {@link EndedContacts} looks after them all. While the database cannot be reached, it is tried again. {@value #ROOM} characters may wait for it; what comes on top
 * is left out until the contact ends and its journal is compared with what is there.
 */
@ApplicationScoped
class TranscriptWriter {

    private static final int ROOM = 16 * 1024 * 1024;

    /** Longer than it takes to find that a node is gone, and that node to write. */
    private static final Duration MEMORY = Duration.ofSeconds(30);

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Store store;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Nodes nodes;

    @Inject
    private Clock clock;

    @Inject
    private Alarms alarms;

    private TranscriptQueue queue;
    private Recent<JournalGrown> recent;
    private final List<Subscription> subscriptions = new ArrayList<>();

    @PostConstruct
    void open() {
        open(workers);
    }

    void open(Executor executor) {
        queue = new TranscriptQueue(transcripts::add, executor, alarms, ROOM);
        recent = new Recent<>(clock, MEMORY, ROOM, TranscriptQueue::size);
    }

    void start(@Observes SchemaReady ready) {
        if (subscriptions.isEmpty()) { // the event comes again if somebody else failed over it
            subscriptions.add(store.subscribe(Floors.JOURNALS, delivery -> add((JournalGrown) delivery.event())));
            subscriptions.add(store.subscribe(
                    Floors.ENDED, delivery -> complete(((ContactEvent.Ended) delivery.event()).contact())));
            nodes.whenGone(node -> recent.find(this::isOurs).forEach(queue::add));
        }
    }

    @PreDestroy
    void stop() {
        subscriptions.forEach(Subscription::cancel);
        queue.hurry();
    }

    private void add(JournalGrown journal) {
        if (isOurs(journal)) {
            queue.add(journal);
        } else {
            recent.add(journal);
        }
    }

    private void complete(Contact contact) {
        JournalGrown journal = JournalGrown.whole(contact);
        if (!journal.entries().isEmpty() && isOurs(journal)) {
            queue.complete(journal);
        }
    }

    private boolean isOurs(JournalGrown journal) {
        return nodes.isResponsible(Floors.duty(journal.contactId()));
    }
}
