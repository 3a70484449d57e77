package io.tandem.chat.session;

import io.tandem.bayeux.Note;
import io.tandem.chat.wire.ChatEvents;
import io.tandem.chat.wire.Notification;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.model.Contact;
import io.tandem.json.JsonParts;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
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
    private Optional<Contact> latest = Optional.empty();
    private int told;
    private boolean over;

    /**
     * @param introduction what the first notification says besides; nothing if there is no news without events
     * @param told index of the last entry that the client need not be told
     * @param whenOver done once the client has been told that the chat is over
     */
    Binding(Chat chat, Outlet outlet, Optional<JsonObject> introduction, int told, Runnable whenOver) {
        this.chat = chat;
        this.outlet = outlet;
        this.introduction = introduction;
        this.told = told;
        this.whenOver = whenOver;
    }

    /** The chat. */
    public Chat chat() {
        return chat;
    }

    /**
     * Takes in what one command did.
     *
     * @return whether the client could be told. If not, it is told when the contact's state is shown, which goes before
     */
    boolean happened(StepEvents step) {
        synchronized (this) {
            for (Event event : step.events()) {
                latest = Optional.of(newest(((ContactEvent) event).contact()));
            }
        }
        return tell();
    }

    /** Index of the next event that the client will be told. */
    public synchronized int next() {
        return told + 1;
    }

    /** Tells the client all that it has not been told of a state of the contact. */
    public void show(Contact contact) {
        synchronized (this) {
            latest = Optional.of(newest(contact));
        }
        tell();
    }

    private boolean tell() {
        boolean last;
        synchronized (this) {
            if (over) {
                return true;
            }
            Contact contact = latest.orElseThrow();
            if (contact.journal().since() > 0) {
                return false;
            }
            List<ChatEvents.Indexed> news = new ChatEvents(contact).after(told);
            boolean ended = !contact.isLive();
            if (news.isEmpty() && !ended && introduction.isEmpty()) {
                return true;
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
        return true;
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

    private Note known(int upTo, boolean last) {
        return last
                ? Held.over(chat.id())
                : new Held(chat.id(), chat.binding().orElse(""), Math.max(told, upTo)).note();
    }

    /** The newer of two states, of which one may have the end of the journal only, and the other what is in front of it. */
    private Contact newest(Contact contact) {
        Optional<Contact> known = latest;
        Contact newer = known.filter(
                        same -> same.journal().last() > contact.journal().last())
                .orElse(contact);
        Optional<Contact> older = newer == contact ? known : Optional.of(contact);
        return older.filter(same -> newer.journal().continues(same.journal()))
                .map(same -> newer.noting(journal -> journal.onto(same.journal())))
                .orElse(newer);
    }

    private void tell(Contact contact, List<ChatEvents.Indexed> news, boolean ended) {
        int from = 0;
        do {
            int to = Math.min(from + MOST_EVENTS, news.size());
            boolean rest = to < news.size();
            int next = rest ? news.get(to).index() : contact.journal().last() + 1;
            JsonArrayBuilder messages = JsonParts.array();
            news.subList(from, to).forEach(one -> messages.add(one.event()));
            Notification notification = Notification.ok(ended && !rest).messages(messages, next);
            introduction.ifPresent(notification::with);
            introduction = Optional.empty();
            outlet.note(chat.channel(), notification.json(), known(next - 1, ended && !rest));
            from = to;
        } while (from < news.size());
    }
}
