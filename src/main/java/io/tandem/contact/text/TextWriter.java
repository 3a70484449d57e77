package io.tandem.contact.text;

import io.tandem.contact.event.TextsWritten;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.persistence.Recent;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.SecondLook;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Puts what is written to users of conversations where carriers fetch it, for the customers that this node is responsible for;
 * what others have not put there soon is found by a second look, on whichever node. {@value #ROOM} texts may wait for the
 * database. A node that takes over writes again first what others had to write shortly before, so that texts keep their order.
 */
@ApplicationScoped
class TextWriter {

    private static final int ROOM = 10_000;

    /** Longer than it takes to find that a node is gone, and that node to write. */
    private static final Duration MEMORY = Duration.ofSeconds(30);

    /** From a second look that failed to the next. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Store store;

    @Inject
    private Texts texts;

    @Inject
    private Nodes nodes;

    @Inject
    private Clock clock;

    @Inject
    private Alarms alarms;

    private TextQueue queue;
    private Recent<NewText> recent;
    private SecondLook look;
    private Subscription subscription;

    @PostConstruct
    void open() {
        open(workers);
    }

    void open(Executor executor) {
        queue = new TextQueue(texts::add, executor, alarms, ROOM);
        recent = new Recent<>(clock, MEMORY, ROOM, text -> 1);
        look = new SecondLook(store, clock, AGAIN, executor, this::keep);
    }

    void start(@Observes SchemaReady ready) {
        if (subscription == null) { // the event comes again if somebody else failed over it
            subscription = store.subscribe(ContactService.texts(), delivery -> take((TextsWritten) delivery.event()));
            nodes.whenGone(
                    node -> recent.find(text -> isOurs(text.customerId())).forEach(queue::add));
            look.at(SecondLook.TEXTS);
        }
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void take(TextsWritten written) {
        List<NewText> texts = texts(written);
        if (isOurs(written.customerId())) {
            recent.take(text -> text.customerId() == written.customerId()).forEach(queue::add);
            texts.forEach(queue::add);
        } else {
            texts.forEach(recent::add);
        }
    }

    /** Of one customer by one node: they keep their order, and nobody waits for the lock on their count. */
    private boolean isOurs(long customerId) {
        return nodes.isResponsible("texts/" + customerId);
    }

    private void keep(List<Contact> contacts) {
        texts.add(contacts.stream()
                .flatMap(contact -> TextsWritten.of(contact, contact.journal().entries()).stream())
                .flatMap(written -> texts(written).stream())
                .toList());
    }

    private static List<NewText> texts(TextsWritten written) {
        return written.entries().stream().map(entry -> text(written, entry)).toList();
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
