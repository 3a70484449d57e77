package io.tandem.contact.text;

import io.tandem.config.Settings;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.LoseCaller;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Conversation;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Role;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.CustomerUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Knows the live contact of each conversation, and ends those in which nobody writes any more. It stands in the customer's
 * group of the Store: whatever happens at once, on whatever node, a conversation has one live contact.
 */
@ApplicationScoped
class Conversations {

    static final String LIVE = "text-line";
    static final String IDLE = "text-idle";

    private ContactService contacts;
    private Duration idle;

    /** For CDI's proxy only. */
    Conversations() {}

    @Inject
    Conversations(ContactService contacts, Settings settings) {
        this.contacts = contacts;
        this.idle = settings.get(TextSettings.IDLE_TIMEOUT);
    }

    void start(@Observes Startup startup) {
        contacts.onTimer(IDLE, this::due);
    }

    /** The contact of a conversation that goes on. One that holds no more is ended, so that another can begin. */
    Optional<Contact> live(CustomerUpdate update, Conversation conversation) {
        Optional<Contact> live = update.get(LIVE, key(conversation), LiveText.class)
                .flatMap(text -> update.contact(text.contactId()))
                .filter(contact -> contact.caller().isPresent());
        live.filter(Contact::isFull).ifPresent(full -> update.execute(new Terminate(full.id(), update.at())));
        return live.filter(contact -> !contact.isFull());
    }

    /**
     * Begins a contact, which the conversation has from now on.
     *
     * @throws io.tandem.contact.model.RefusedException if it cannot go there
     */
    void begin(
            CustomerUpdate update,
            Conversation conversation,
            long contactId,
            Origin origin,
            Optional<Long> queueId,
            Optional<String> script) {
        update.execute(new Arrive(contactId, origin, Recording.none(false, false), queueId, script, update.at()));
        String key = key(conversation);
        update.put(LIVE, key, new LiveText(contactId));
        update.setTimer(IDLE, contactId + "/" + key, update.at().plus(idle));
    }

    /** The timer of a contact runs until it is over, and looks each time when somebody last wrote. */
    private void due(CustomerUpdate update, String timer) {
        int slash = timer.indexOf('/');
        long contactId = Long.parseLong(timer.substring(0, slash));
        String key = timer.substring(slash + 1);
        Optional<Contact> live = update.contact(contactId).filter(Contact::isLive);
        Optional<Instant> next = live.map(contact -> isServed(contact) ? update.at() : lastSign(contact))
                .map(since -> since.plus(idle))
                .filter(end -> end.isAfter(update.at()));
        if (next.isPresent()) {
            update.setTimer(IDLE, timer, next.get());
            return;
        }
        live.ifPresent(contact -> update.execute(new LoseCaller(contactId, update.at())));
        update.get(LIVE, key, LiveText.class)
                .filter(text -> text.contactId() == contactId)
                .ifPresent(text -> update.remove(LIVE, key, LiveText.class));
    }

    private static boolean isServed(Contact contact) {
        return contact.live().stream().anyMatch(party -> party.role() != Role.CALLER && party.isAnswered());
    }

    /** When somebody wrote, or it came to its present state. */
    private static Instant lastSign(Contact contact) {
        List<JournalEntry> entries = contact.journal().entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            JournalEntry entry = entries.get(i);
            if (entry.kind().written()) {
                return entry.at().isAfter(contact.since()) ? entry.at() : contact.since();
            }
        }
        return contact.since();
    }

    /** The same however people write the numbers: with blanks, or with a plus before the country's code. */
    private static String key(Conversation conversation) {
        return plain(conversation.ownNumber()) + ' ' + plain(conversation.address()) + ' ' + conversation.network();
    }

    private static String plain(String address) {
        String plain = address.replaceAll("\\s", "");
        return plain.startsWith("+") ? plain.substring(1) : plain;
    }
}
