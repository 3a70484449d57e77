package io.tandem.processor.view;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Message;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was written in a contact, as an agent sees it, and who it was written with. */
final class Messages {

    private Messages() {}

    /** All messages, in their order. */
    static List<MessageView> of(Contact contact) {
        return contact.journal().messages().stream()
                .map(message -> view(contact, message))
                .toList();
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
