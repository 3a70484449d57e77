package io.tandem.contact.service;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.QueueEvent;
import io.tandem.contact.model.Contact;
import java.util.function.LongToIntFunction;

/**
 * Events as they are told: a message does not bring with it all that was written before, nor a place in a line the whole line, or
 * the cost of each would grow with their number.
 */
final class Abridged {

    /** Index of the last entry that a contact's journal had before the step, by the contact's id. */
    private final LongToIntFunction known;

    Abridged(LongToIntFunction known) {
        this.known = known;
    }

    Event of(Event event) {
        if (event instanceof ContactEvent.MessageAdded added) {
            return new ContactEvent.MessageAdded(end(added.contact()), added.party(), added.message(), added.at());
        }
        if (event instanceof ContactEvent.Typing typing) {
            return new ContactEvent.Typing(
                    end(typing.contact()), typing.party(), typing.typing(), typing.preview(), typing.at());
        }
        if (event instanceof ContactEvent.Read read) {
            return new ContactEvent.Read(end(read.contact()), read.party(), read.index(), read.at());
        }
        if (event instanceof ContactEvent.Noted noted) {
            return new ContactEvent.Noted(end(noted.contact()), noted.at());
        }
        if (event instanceof QueueEvent.Entered entered) {
            return new QueueEvent.Entered(entered.queue().withoutLine(), entered.contactId(), entered.at());
        }
        if (event instanceof QueueEvent.Left left) {
            return new QueueEvent.Left(left.queue().withoutLine(), left.contactId(), left.at());
        }
        return event;
    }

    private Contact end(Contact contact) {
        return contact.noting(journal -> journal.end(known.applyAsInt(contact.id())));
    }
}
