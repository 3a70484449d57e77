package io.tandem.chat.session;

import io.tandem.chat.wire.ChatEvents;
import io.tandem.chat.wire.Notification;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Role;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chat bound to the Bayeux session of its visitor. Tells the visitor's client the journal of the contact, each entry
 * once and in order, from whatever state of the contact it is shown: a state shows all that was before it.
 */
public final class Binding {

    /** Most events of one notification, so that a long transcript comes in pieces. */
    private static final int MOST_EVENTS = 200;

    private final Chat chat;
    private final Outlet outlet;
    private final Runnable whenOver;
    private Optional<JsonObject> introduction;
    private int told;
    private boolean over;

    /**
     * @param introduction what the first notification says besides
     * @param told index of the last entry that the client need not be told
     * @param whenOver done once the client has been told that the chat is over
     */
    Binding(Chat chat, Outlet outlet, JsonObject introduction, int told, Runnable whenOver) {
        this.chat = chat;
        this.outlet = outlet;
        this.introduction = Optional.of(introduction);
        this.told = told;
        this.whenOver = whenOver;
    }

    /** The chat. */
    public Chat chat() {
        return chat;
    }

    /** Takes in what one command did. */
    void happened(StepEvents step) {
        List<ContactEvent> events = new ArrayList<>();
        for (Event event : step.events()) {
            events.add((ContactEvent) event);
        }
        show(events.get(events.size() - 1).contact());
        events.stream()
                .filter(ContactEvent.Typing.class::isInstance)
                .map(ContactEvent.Typing.class::cast)
                .forEach(this::typing);
        outlet.say();
    }

    /** Tells the client all that it has not been told of a state of the contact. */
    public void show(Contact contact) {
        boolean last;
        synchronized (this) {
            if (over) {
                return;
            }
            List<JournalEntry> news = contact.journal().after(told);
            boolean ended = !contact.isLive();
            if (news.isEmpty() && !ended && introduction.isEmpty()) {
                return;
            }
            tell(contact, news, ended);
            told = Math.max(told, contact.journal().last());
            over = ended;
            last = ended;
        }
        outlet.say();
        if (last) {
            whenOver.run();
        }
    }

    /** Tells the client again from an index on, and in any case how things are. */
    public void repeat(Contact contact, int fromIndex) {
        synchronized (this) {
            told = Math.min(told, fromIndex - 1);
            introduction = Optional.of(introduction.orElse(JsonValue.EMPTY_JSON_OBJECT));
        }
        show(contact);
    }

    /** The client is told nothing more of what happens. */
    synchronized void drop() {
        over = true;
    }

    private void tell(Contact contact, List<JournalEntry> news, boolean ended) {
        ChatEvents events = new ChatEvents(contact);
        int from = 0;
        do {
            int to = Math.min(from + MOST_EVENTS, news.size());
            boolean rest = to < news.size();
            int next = rest ? news.get(to).index() : contact.journal().last() + 1;
            Notification notification =
                    Notification.ok(ended && !rest).messages(events.of(news.subList(from, to)), next);
            introduction.ifPresent(notification::with);
            introduction = Optional.empty();
            outlet.note(chat.channel(), notification.json());
            from = to;
        } while (from < news.size());
    }

    /** Passes by: what comes after it, such as the message itself, is not followed by it. */
    private synchronized void typing(ContactEvent.Typing typing) {
        int index = typing.contact().journal().last();
        if (over || index < told || typing.party().role() == Role.CALLER) {
            return;
        }
        outlet.note(
                chat.channel(),
                Notification.ok(false)
                        .messages(Json.createArrayBuilder().add(new ChatEvents(typing.contact()).of(typing)), index + 1)
                        .json());
    }
}
