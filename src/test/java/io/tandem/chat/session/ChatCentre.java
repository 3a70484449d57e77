package io.tandem.chat.session;

import io.tandem.bayeux.FakeBayeuxClient;
import io.tandem.chat.wire.ChatJson;
import io.tandem.config.Settings;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.NoRecords;
import io.tandem.contact.service.Staffing;
import io.tandem.session.RateLimits;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import jakarta.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Chats without a server, on one thread: customer 300 with a queue that nobody serves. */
final class ChatCentre {

    static final String CHANNEL = "/service/chatV2/customer-support";

    /** After so long a visitor who is gone has left. */
    static final Duration LIMIT = Duration.ofMinutes(5);

    private static final long CUSTOMER = 300;
    private static final long QUEUE = 56;

    final Chats chats;
    final Binder binder;

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final Visitors visitors;
    private final ContactService contacts;
    private String awaited = "";
    private Runnable intrusion = () -> {};

    /** A chat that has begun, and its visitor's key. */
    record Begun(Chat chat, ChatKey key) {}

    ChatCentre() {
        Settings settings = new Settings(name -> Optional.empty());
        Store store = intruded(new LocalStore(clock, alarms, "life"));
        NoRecords.of(store);
        contacts = new ContactService(store, clock, new Staffing() {
            @Override
            public CompletionStage<Void> ready(long customerId) {
                return CompletableFuture.completedStage(null);
            }

            @Override
            public CompletionStage<Void> refresh(long customerId) {
                return CompletableFuture.completedStage(null);
            }
        });
        chats = new Chats(store, clock, settings);
        binder = new Binder(store, chats, contacts, alarms, settings);
        visitors = new Visitors(settings, new Wiring(settings, clock).make(RateLimits.class));
        new OfflineLimit(store, chats, contacts).start(null);
        run(at -> new ConfigureQueue(QUEUE, CUSTOMER, "Support", List.of(), at));
    }

    /** Somebody who has no chat. */
    Visitor visitor() {
        return visitors.of(new FakeBayeuxClient(CHANNEL));
    }

    /** A chat of theirs begins. */
    Begun begin(Visitor visitor) {
        Begun begun = arrive();
        Stages.get(binder.bindNew(visitor, begun.chat(), begun.key()));
        return begun;
    }

    /** A chat begins, whose visitor is never bound to it. */
    Begun arrive() {
        ChatKey key = ChatKey.generate();
        long id = Stages.get(contacts.newContactId());
        Chat chat = Chat.begin(key, CUSTOMER, id, CHANNEL);
        Stages.get(binder.add(chat));
        run(at -> new Arrive(
                id,
                Origin.of(CUSTOMER, Medium.CHAT, Direction.INBOUND, "Pat", "customer-support", at),
                Recording.none(false, false),
                Optional.of(QUEUE),
                Optional.empty(),
                at));
        return new Begun(chat, key);
    }

    /** Something is written in a chat. */
    void write(Begun begun, String text) {
        run(at -> new WriteAsCaller(begun.chat().contactId(), text, at));
    }

    /** A chat ends. */
    void end(Begun begun) {
        run(at -> new LeaveAsCaller(begun.chat().contactId(), at));
    }

    /** The Bayeux session of a visitor ends. */
    void gone(Visitor visitor) {
        visitors.gone(visitor.client()).ifPresent(binder::gone);
    }

    /** A chat's contact. */
    Contact contact(Begun begun) {
        return Stages.get(contacts.contact(CUSTOMER, begun.chat().contactId())).orElseThrow();
    }

    /** What a visitor has been told since this was asked last. */
    List<JsonObject> told(Visitor visitor) {
        return ((FakeBayeuxClient) visitor.client())
                .told().stream().map(ChatJson::parse).toList();
    }

    /** What is noted on a visitor's Bayeux session. */
    Map<String, String> notes(Visitor visitor) {
        return ((FakeBayeuxClient) visitor.client()).notes();
    }

    /** The texts in it. */
    List<String> texts(Visitor visitor) {
        return told(visitor).stream()
                .flatMap(notification -> ChatJson.messages(notification).stream())
                .filter(event -> event.containsKey("text"))
                .map(event -> event.getString("text"))
                .toList();
    }

    /** Lets time pass, second by second. */
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.advance(Duration.ofSeconds(1));
            alarms.ringDue();
        }
    }

    /** Has something happen, once, just before the store does something of that name next. */
    void before(String next, Runnable something) {
        awaited = next;
        intrusion = something;
    }

    private void run(Function<Instant, Command> command) {
        Stages.get(contacts.execute(CUSTOMER, command));
    }

    private Store intruded(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(awaited)) {
                        awaited = "";
                        intrusion.run();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
