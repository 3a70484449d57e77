package io.tandem.chat.session;

import io.tandem.contact.command.LoseCaller;
import io.tandem.contact.service.ContactService;
import io.tandem.store.Store;
import io.tandem.store.TimerName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends the chats of visitors whose browsers have been gone for too long. */
@ApplicationScoped
public class OfflineLimit {

    private static final Logger LOG = Logger.getLogger(OfflineLimit.class.getName());

    private Store store;
    private Chats chats;
    private ContactService contacts;

    /** For CDI's proxy only. */
    protected OfflineLimit() {}

    @Inject
    public OfflineLimit(Store store, Chats chats, ContactService contacts) {
        this.store = store;
        this.chats = chats;
        this.contacts = contacts;
    }

    /** Begins to listen for the timers. */
    public void start(@Observes Startup startup) {
        store.onTimer(Chats.OFFLINE, this::due);
    }

    private CompletionStage<Void> due(TimerName timer) {
        return chats.findLost(timer.id())
                .thenCompose(found -> found.map(this::lose).orElse(CompletableFuture.completedStage(null)));
    }

    private CompletionStage<Void> lose(Chat chat) {
        LOG.log(Level.INFO, "The visitor of contact {0} has been gone for too long", chat.contactId());
        return contacts.execute(chat.customerId(), at -> new LoseCaller(chat.contactId(), at))
                .thenCompose(lost -> chats.end(chat));
    }
}
