package io.tandem.contact.service;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.history.ContactHistory;
import io.tandem.contact.history.EndedContact;
import io.tandem.contact.model.Contact;
import io.tandem.contact.transcript.Transcripts;
import io.tandem.directory.SchemaReady;
import io.tandem.store.Store;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Has a second look at contacts that have ended: the node that had to write one's history or transcript may have died, or been
 * taken for responsible by nobody. What is missing is written here.
 */
@ApplicationScoped
class EndedContacts {

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Store store;

    @Inject
    private Clock clock;

    @Inject
    private ContactHistory history;

    @Inject
    private Transcripts transcripts;

    private SecondLook look;
    private boolean looking;

    @PostConstruct
    void open() {
        open(workers);
    }

    void open(Executor executor) {
        look = new SecondLook(store, clock, SecondLook.AFTER_END, executor, this::keep);
    }

    void start(@Observes SchemaReady ready) {
        if (!looking) { // the event comes again if somebody else failed over it
            looking = true;
            look.at(SecondLook.ENDED);
        }
    }

    private void keep(List<Contact> contacts) {
        List<Contact> ended = contacts.stream()
                .filter(contact -> contact.ending().isPresent())
                .toList();
        history.record(ended.stream().map(EndedContact::of).toList());
        transcripts.complete(ended.stream().map(JournalGrown::whole).toList());
    }
}
