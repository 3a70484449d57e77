package io.tandem.chat.session;

import io.tandem.chat.ChatSettings;
import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.config.Settings;
import io.tandem.contact.command.LoseCaller;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.model.Contact;
import io.tandem.contact.service.ContactService;
import io.tandem.json.JsonParts;
import io.tandem.store.Delivery;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Binds chats to the Bayeux sessions that prove to be their visitors': whichever used the key last has the chat, on
 * whatever node (spec 11.1). Stages fail with {@link ChatException}, or as the Store's do.
 */
@ApplicationScoped
public class Binder {

    private static final Logger LOG = Logger.getLogger(Binder.class.getName());

    /** Spec 11.5: names the server of a chat, of which there is one however many nodes it has. */
    private static final String ALIAS = "1";

    private Store store;
    private Chats chats;
    private ContactService contacts;
    private Alarms alarms;
    private Settings settings;

    /** For CDI's proxy only. */
    protected Binder() {}

    @Inject
    public Binder(Store store, Chats chats, ContactService contacts, Alarms alarms, Settings settings) {
        this.store = store;
        this.chats = chats;
        this.contacts = contacts;
        this.alarms = alarms;
        this.settings = settings;
    }

    /** What the client of a chat is told about it. */
    public static JsonObject introduction(Chat chat) {
        return introducing(chat).build();
    }

    /** The same with the key. */
    public static JsonObject introduction(Chat chat, ChatKey key) {
        return introducing(chat).add("secureKey", key.text()).build();
    }

    /**
     * The chat that a visitor may speak in.
     *
     * @param key as sent; if it is empty, the chat bound to the visitor on the channel is meant
     */
    public CompletionStage<Chat> prove(Visitor visitor, String channel, String key) {
        if (key.isEmpty()) {
            return visitor.boundOn(channel)
                    .map(Binding::chat)
                    .map(CompletableFuture::completedStage)
                    .orElseGet(() -> failed(ChatFault.CHAT_OVER));
        }
        return prove(key, id -> visitor.bound(id)
                        .map(binding -> CompletableFuture.completedStage(Optional.of(binding.chat())))
                        .orElseGet(() -> chats.find(id)))
                .thenApply(chat -> {
                    if (!chat.channel().equals(channel)) {
                        throw new ChatException(ChatFault.WRONG_KEY);
                    }
                    return chat;
                });
    }

    /** The chat that a key proves by itself, whoever sent it. It may be over. */
    public CompletionStage<Chat> prove(String key) {
        return key.isEmpty() ? failed(ChatFault.CHAT_OVER) : prove(key, chats::find);
    }

    private static CompletionStage<Chat> prove(String key, Function<String, CompletionStage<Optional<Chat>>> known) {
        Optional<ChatKey> read = ChatKey.read(key);
        if (read.isEmpty()) {
            return failed(ChatFault.WRONG_KEY);
        }
        ChatKey given = read.get();
        return known.apply(given.chatId()).thenApply(found -> {
            Chat chat = found.orElseThrow(() -> new ChatException(ChatFault.CHAT_OVER));
            if (!given.fits(chat.keyHash())) {
                throw new ChatException(ChatFault.WRONG_KEY);
            }
            return chat;
        });
    }

    /** The visitor's hold on a chat that goes on; one that was bound elsewhere is told from the beginning. */
    public CompletionStage<Binding> bind(Visitor visitor, Chat chat) {
        return visitor.bound(chat.id()).map(CompletableFuture::completedStage).orElseGet(() -> contact(chat)
                .thenCompose(contact ->
                        contact.isLive() ? bind(visitor, chat, introduction(chat), 0) : failed(ChatFault.CHAT_OVER)));
    }

    /** The visitor's hold on a chat; its client is told the chat from an index on, whoever held it before. */
    public CompletionStage<Binding> bindAndTell(Visitor visitor, Chat chat, int fromIndex) {
        return contact(chat).thenCompose(contact -> {
            Optional<Binding> held = visitor.bound(chat.id());
            held.ifPresent(binding -> binding.repeat(contact, fromIndex));
            // From beyond the end there would be a gap that nothing fills.
            int told = Math.min(fromIndex - 1, contact.journal().last());
            return held.map(CompletableFuture::completedStage)
                    .orElseGet(() -> bind(visitor, chat, introduction(chat), told));
        });
    }

    /** Binds a chat that has just begun. If its client is gone by now nobody knows the key: the visitor has left. */
    public CompletionStage<Binding> bindNew(Visitor visitor, Chat chat, ChatKey key) {
        return bind(visitor, chat, introduction(chat, key), 0)
                .thenCompose(
                        binding -> visitor.isGone() && visitor.bound(chat.id()).isEmpty()
                                ? lose(chat)
                                : CompletableFuture.completedStage(binding));
    }

    private CompletionStage<Binding> lose(Chat chat) {
        return contacts.execute(chat.customerId(), at -> new LoseCaller(chat.contactId(), at))
                .thenCompose(lost -> chats.end(chat))
                .thenCompose(ended -> failed(ChatFault.CHAT_OVER));
    }

    /** Keeps a chat that is about to begin. */
    public CompletionStage<Void> add(Chat chat) {
        return chats.add(chat);
    }

    /** Takes back a chat that could not begin. */
    public CompletionStage<Void> takeBack(Chat chat) {
        return chats.end(chat);
    }

    /** Whether a note on a Bayeux session says that it holds a chat. */
    public static boolean isNote(String name) {
        return name.startsWith(Held.PREFIX);
    }

    /** A Bayeux session has been taken up from another node: what it held there it holds here. */
    public void takenUp(Visitor visitor, Map<String, String> notes) {
        notes.forEach((name, value) ->
                Held.read(name, value).ifPresent(held -> visitor.handle(0, () -> resume(visitor, held))));
    }

    /** A Bayeux session is gone. Its chats can be taken up by another until the limit is over. */
    public void gone(Visitor visitor) {
        visitor.leave().forEach(hold -> {
            hold.release();
            chats.keep(hold.binding().chat());
        });
    }

    /** A Bayeux session has been taken up from another node: it goes on with the chat that it held there. */
    private CompletionStage<Void> resume(Visitor visitor, Held held) {
        return chats.find(held.chatId())
                .thenCompose(found -> found.filter(chat -> chat.binding().equals(Optional.of(held.binding())))
                        .map(chat -> hold(
                                        visitor,
                                        chat,
                                        Optional.empty(),
                                        held.told(),
                                        () -> chats.bindAgain(chat.id(), held.binding()))
                                .thenAccept(bound -> {}))
                        .orElse(CompletableFuture.completedStage(null)))
                .exceptionally(failure -> {
                    // The client's next operation binds it.
                    LOG.log(Level.WARNING, "A chat could not be taken up from another node", failure);
                    return null;
                });
    }

    private CompletionStage<Binding> bind(Visitor visitor, Chat chat, JsonObject introduction, int told) {
        String name = UUID.randomUUID().toString();
        return hold(visitor, chat.boundBy(name), Optional.of(introduction), told, () -> chats.bind(chat.id(), name));
    }

    private CompletionStage<Binding> hold(
            Visitor visitor,
            Chat bound,
            Optional<JsonObject> introduction,
            int told,
            Supplier<CompletionStage<Optional<Chat>>> binding) {
        Hold hold = new Hold(new Binding(bound, visitor.outlet(), introduction, told, () -> over(visitor, bound)));
        if (!visitor.add(hold)) {
            // What a client asked for before it went, such as to leave the chat, is done all the same.
            hold.release();
            return CompletableFuture.completedStage(hold.binding());
        }
        hold.hears(store.subscribe(Chats.topic(bound.id()), new Rivals(visitor, hold)));
        hold.hears(store.subscribe(
                ContactService.steps(bound.customerId(), bound.contactId()),
                delivery -> happened(hold, (StepEvents) delivery.event())));
        return binding.get()
                .thenCompose(found -> {
                    if (found.isEmpty()) {
                        throw new ChatException(ChatFault.CHAT_OVER);
                    }
                    keep(visitor, hold);
                    return contact(bound);
                })
                .thenApply(contact -> {
                    hold.binding().show(contact);
                    return hold.binding();
                })
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        letGo(visitor, hold);
                    }
                });
    }

    private void happened(Hold hold, StepEvents step) {
        if (!hold.binding().happened(step)) {
            contact(hold.binding().chat()).thenAccept(hold.binding()::show).exceptionally(failure -> {
                LOG.log(Level.FINE, "What a chat's client has missed is told with what happens next", failure);
                return null;
            });
        }
    }

    /** Half the limit, so that one late or lost does no harm. */
    private void keep(Visitor visitor, Hold hold) {
        Duration half = settings.get(ChatSettings.OFFLINE_LIMIT).dividedBy(2);
        hold.keptBy(alarms.set(half, () -> {
            chats.keep(hold.binding().chat());
            keep(visitor, hold);
        }));
    }

    private CompletionStage<Contact> contact(Chat chat) {
        return contacts.contact(chat.customerId(), chat.contactId())
                .thenApply(found -> found.orElseThrow(() -> new ChatException(ChatFault.CHAT_OVER)));
    }

    private void over(Visitor visitor, Chat chat) {
        visitor.hold(chat.id()).ifPresent(hold -> letGo(visitor, hold));
        chats.end(chat);
    }

    private static void letGo(Visitor visitor, Hold hold) {
        visitor.remove(hold);
        hold.release();
    }

    private static JsonObjectBuilder introducing(Chat chat) {
        return JsonParts.object()
                .add("chatId", chat.id())
                .add("userId", chat.userId())
                .add("alias", ALIAS);
    }

    private static <T> CompletionStage<T> failed(ChatFault fault) {
        return CompletableFuture.failedStage(new ChatException(fault));
    }

    /** Lets a chat go when another Bayeux session has it. What was told of others before its own turn is over already. */
    private static final class Rivals implements Subscriber {

        private final Visitor visitor;
        private final Hold hold;
        private boolean held;

        Rivals(Visitor visitor, Hold hold) {
            this.visitor = visitor;
            this.hold = hold;
        }

        @Override
        public void deliver(Delivery delivery) {
            String holder = ((Chats.Bound) delivery.event()).binding();
            if (hold.binding().chat().binding().filter(holder::equals).isPresent()) {
                held = true;
            } else if (held) {
                letGo(visitor, hold);
            }
        }
    }
}
