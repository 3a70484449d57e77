package io.tandem.contact.text;

import io.tandem.contact.command.GiveToScript;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Conversation;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.CustomerUpdate;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.Directory;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;

/**
 * The way of texts in and out. What is written to the user in a contact that begins here goes out by itself. No call blocks;
 * stages fail with {@link io.tandem.store.StoreException} or {@link io.tandem.directory.DirectoryUnavailableException} if
 * the store or the database cannot be reached, and with {@link io.tandem.contact.model.RefusedException} if the contact
 * centre refuses.
 */
@ApplicationScoped
public class TextLines {

    private Directory directory;
    private ContactService contacts;
    private Conversations conversations;
    private Texts texts;
    private Clock clock;
    private Executor executor;

    @Resource
    private ManagedExecutorService workers;

    /** For CDI's proxy only. */
    protected TextLines() {}

    @Inject
    TextLines(Directory directory, ContactService contacts, Conversations conversations, Texts texts, Clock clock) {
        this.directory = directory;
        this.contacts = contacts;
        this.conversations = conversations;
        this.texts = texts;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        open(workers);
    }

    void open(Executor asks) {
        executor = asks;
    }

    /**
     * A carrier brings a text. It goes to the contact that the conversation has, or begins one, where the number leads.
     *
     * @param to the customer's number, as the directory has it; its blanks do not count
     * @param from the user's number or address
     * @param network what carried it, such as {@code SMS}
     * @param text not empty
     * @return the contact; nothing if nobody has the number, or it leads nowhere
     */
    public CompletionStage<Optional<Long>> receive(String to, String from, String network, String text) {
        return CompletableFuture.supplyAsync(() -> directory.number(to).filter(this::leadsSomewhere), executor)
                .thenCompose(number -> number.isEmpty()
                        ? CompletableFuture.completedStage(Optional.empty())
                        : take(number.get(), from, network, text).thenApply(Optional::of));
    }

    /**
     * An application begins a conversation, or takes over the one that there is if no operator has it or is to get it. Nothing
     * is written yet.
     *
     * @param script the application
     * @param ownNumber what the user sees as the sender; answers come to it
     * @param to the user's number or address
     * @param network what is to carry it
     * @param free tells of a contact that an application has whether it can be taken from it; must not block, and may be asked more
     *     than once
     * @return the contact, which the application controls; nothing if somebody else has the conversation
     */
    public CompletionStage<Optional<Long>> open(
            long customerId, String script, String ownNumber, String to, String network, LongPredicate free) {
        Conversation conversation = new Conversation(ownNumber, to, network);
        return contacts.newContactId()
                .thenCompose(id -> contacts.update(
                        customerId, update -> open(update, conversation, id, customerId, script, free)));
    }

    /**
     * Sends one text to somebody. It belongs to no contact, and an answer begins one.
     *
     * @param from what the user sees as the sender
     * @param to the user's number or address
     * @param network what is to carry it
     */
    public CompletionStage<Void> send(long customerId, String from, String to, String network, String text) {
        NewText sent =
                new NewText(customerId, Optional.empty(), new Conversation(from, to, network), text, clock.instant());
        return CompletableFuture.runAsync(() -> texts.add(List.of(sent)), executor);
    }

    private CompletionStage<Long> take(DialledNumber number, String from, String network, String text) {
        Conversation conversation = new Conversation(number.number(), from, network);
        return contacts.newContactId()
                .thenCompose(id -> contacts.update(number.customerId(), update -> {
                    long contactId = conversations
                            .live(update, conversation)
                            .map(Contact::id)
                            .orElseGet(() -> arrive(update, conversation, id, number));
                    update.execute(new WriteAsCaller(contactId, text, update.at()));
                    return contactId;
                }));
    }

    private long arrive(CustomerUpdate update, Conversation conversation, long id, DialledNumber number) {
        Origin origin = new Origin(
                number.customerId(),
                Medium.TEXT,
                Direction.INBOUND,
                conversation.address(),
                conversation.ownNumber(),
                number.name(),
                number.serviceName(),
                conversation.headers(),
                Map.of(),
                update.at());
        conversations.begin(update, conversation, id, origin, number.queueId(), number.application());
        return id;
    }

    private Optional<Long> open(
            CustomerUpdate update,
            Conversation conversation,
            long id,
            long customerId,
            String script,
            LongPredicate free) {
        Optional<Contact> live = conversations.live(update, conversation);
        if (live.isPresent()) {
            return live.filter(contact -> contact.state() == ContactState.SCRIPTED)
                    .map(Contact::id)
                    .filter(free::test)
                    .map(contactId -> {
                        update.execute(new GiveToScript(contactId, script, update.at()));
                        return contactId;
                    });
        }
        conversations.begin(
                update,
                conversation,
                id,
                outbound(customerId, conversation, update.at()),
                Optional.empty(),
                Optional.of(script));
        return Optional.of(id);
    }

    private static Origin outbound(long customerId, Conversation conversation, Instant at) {
        return new Origin(
                customerId,
                Medium.TEXT,
                Direction.OUTBOUND,
                conversation.ownNumber(),
                conversation.address(),
                "",
                "",
                conversation.headers(),
                Map.of(),
                at);
    }

    private boolean leadsSomewhere(DialledNumber number) {
        return number.queueId().isPresent()
                || number.application()
                        .flatMap(name -> directory.application(number.customerId(), name))
                        .flatMap(application -> application.address(ApplicationChannel.MESSAGING))
                        .isPresent();
    }
}
