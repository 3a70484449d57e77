package io.tandem.contact.event;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Conversation;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was written to the user of a conversation in one step, for whoever hands it to the carrier.
 *
 * @param customerId whose contact it is
 * @param contactId the contact
 * @param conversation where it goes
 * @param entries texts and addresses of pages, in their order; not empty
 */
public record TextsWritten(long customerId, long contactId, Conversation conversation, List<JournalEntry> entries) {

    /** What a carrier can take: the rest is for programs, or no text. */
    private static final Set<JournalEntry.Kind> TEXTS = EnumSet.of(JournalEntry.Kind.TEXT, JournalEntry.Kind.URL);

    public TextsWritten {
        entries = List.copyOf(entries);
    }

    /**
     * What of the entries added to a contact's journal is for the user of a conversation; nothing if the contact belongs
     * to none.
     */
    public static Optional<TextsWritten> of(Contact contact, List<JournalEntry> added) {
        return Conversation.of(contact.origin())
                .map(conversation -> new TextsWritten(
                        contact.origin().customerId(),
                        contact.id(),
                        conversation,
                        added.stream()
                                .filter(entry -> TEXTS.contains(entry.kind()) && !isOfCaller(contact, entry))
                                .toList()))
                .filter(written -> !written.entries().isEmpty());
    }

    private static boolean isOfCaller(Contact contact, JournalEntry entry) {
        return entry.author()
                .filter(leg -> contact.party(leg).role() == Role.CALLER)
                .isPresent();
    }
}
