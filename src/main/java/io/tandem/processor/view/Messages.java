package io.tandem.processor.view;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Message;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Role;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * What was written in a contact, as an agent sees it, and who it was written with. A view of thousands of messages is made with each
 * message, and one of them is told: each is made when it is asked for.
 */
final class Messages extends AbstractList<MessageView> implements RandomAccess {

    private final Contact contact;
    private final List<JournalEntry> written;

    private Messages(Contact contact) {
        this.contact = contact;
        this.written = contact.journal().written();
    }

    /** All messages, in their order. */
    static List<MessageView> of(Contact contact) {
        return new Messages(contact);
    }

    @Override
    public MessageView get(int place) {
        return view(contact, new Message(place + 1, written.get(place)));
    }

    @Override
    public int size() {
        return written.size();
    }

    /** How the customer is shown now, also after they have left; empty if nothing can be written to them. */
    static String customer(Contact contact) {
        return contact.parties().stream()
                .filter(party -> party.role() == Role.CALLER && party.answered().isPresent())
                .reduce((first, second) -> second)
                .map(Party::leg)
                .map(contact.journal()::nameOf)
                .orElse("");
    }

    private static MessageView view(Contact contact, Message message) {
        JournalEntry entry = message.entry();
        String author = message.author()
                .map(leg -> contact.party(leg).role() == Role.CALLER ? "CUSTOMER" : "AGENT")
                .orElse("EXTERNAL");
        return new MessageView(
                message.index(),
                entry.kind().name().toLowerCase(Locale.ROOT),
                author,
                entry.name(),
                message.text(),
                entry.kind() == JournalEntry.Kind.FILE ? Optional.of(file(contact, entry)) : Optional.empty(),
                message.at());
    }

    private static FileView file(Contact contact, JournalEntry entry) {
        return FileView.of(
                contact.id(),
                entry.details().get(JournalEntry.FILE_ID),
                entry.text(),
                Long.parseLong(entry.details().get(JournalEntry.FILE_SIZE)),
                entry.details().get(JournalEntry.FILE_TYPE));
    }
}
