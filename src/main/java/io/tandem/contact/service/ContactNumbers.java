package io.tandem.contact.service;

import io.tandem.contact.history.ContactHistory;
import io.tandem.contact.transcript.Transcripts;
import io.tandem.directory.SchemaReady;
import io.tandem.store.Store;
import io.tandem.store.StoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;

/**
 * Sees to it that new contacts get numbers above those of all contacts that were kept: in the history, or with a transcript if
 * everything ended before they did. No contact can begin on this node before that is done.
 */
@ApplicationScoped
class ContactNumbers {

    @Inject
    private Store store;

    @Inject
    private ContactHistory history;

    @Inject
    private Transcripts transcripts;

    /** @throws StoreException if the Store cannot be reached; the event comes again then */
    void start(@Observes SchemaReady ready) {
        long taken = Math.max(history.lastId(), transcripts.lastContactId());
        try {
            store.advance(ContactService.CONTACTS, taken).toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StoreException unreachable ? unreachable : failed;
        }
    }
}
