package io.tandem.tropo.session;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Role;
import java.util.Optional;

/** What the user has written, as far as it is words: files, and notices for programs, answer no question. */
final class Written {

    private Written() {}

    /** The words of an event; nothing if it tells of something else. */
    static Optional<String> words(ContactEvent event) {
        if (!(event instanceof ContactEvent.MessageAdded added) || added.party().role() != Role.CALLER) {
            return Optional.empty();
        }
        JournalEntry.Kind kind = added.message().entry().kind();
        boolean words = kind == JournalEntry.Kind.TEXT || kind == JournalEntry.Kind.URL;
        return words ? Optional.of(added.message().text()) : Optional.empty();
    }
}
