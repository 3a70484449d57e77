package io.tandem.contact.flow;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Message;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.util.Map;
import java.util.Optional;

/** Lets the parties of a contact write to one another, and keeps its journal. */
public final class Writing {

    private Writing() {}

    /**
     * The caller, who can write from the beginning to the end.
     *
     * @throws RefusedException if the contact is not written with, or the caller has left
     */
    public static Party requireCaller(Step step, long contactId) {
        return requireWritten(step.contact(contactId)).requireCaller();
    }

    /**
     * An operator in the contact they are in, who can write as soon as they have accepted it.
     *
     * @throws RefusedException if they are in none, have not accepted it, or it is not written with
     */
    public static Party requireOperator(Step step, long operatorId) {
        var leg = Parts.legOf(step, operatorId);
        Party author = requireWritten(step.contact(leg.contactId())).party(leg);
        if (!author.isAnswered()) {
            throw new RefusedException(Code.WRONG_STATE, "operator " + operatorId + " has not accepted the contact");
        }
        return author;
    }

    /**
     * Adds a message.
     *
     * @throws RefusedException if the contact holds as many as it may
     */
    public static void write(Step step, Party author, Item item) {
        Contact contact = requireRoom(step.contact(author.leg().contactId()));
        String name = contact.journal().nameOf(author.leg());
        Contact after = contact.noting(journal -> journal.note(Optional.of(author.leg()), name, item, step.at()));
        Message message = after.journal().lastMessage().orElseThrow();
        step.record(new ContactEvent.MessageAdded(after, author, message, step.at()));
    }

    /**
     * Adds what an application writes, which is no party.
     *
     * @throws RefusedException if the contact is not written with, is over, or holds as many messages as it may
     */
    public static void writeAsScript(Step step, long contactId, String name, Item item) {
        Contact contact = requireRoom(requireWritten(step.contact(contactId)));
        if (!contact.isLive()) {
            throw new RefusedException(Code.WRONG_STATE, "contact " + contactId + " is over");
        }
        Contact after = contact.noting(journal -> journal.note(Optional.empty(), name, item, step.at()));
        step.record(new ContactEvent.Noted(after, step.at()));
    }

    /** Lets the others know that a party begins or stops typing: takes a number, and passes. */
    public static void type(Step step, Party author, boolean typing, String preview) {
        Contact after = step.contact(author.leg().contactId())
                .noting(journal -> journal.type(author.leg(), typing, preview, step.at()));
        step.record(new ContactEvent.Typing(after, author, typing, preview, step.at()));
    }

    /**
     * Shows a party by another name.
     *
     * @throws RefusedException if the contact holds as many messages and names as it may
     */
    public static void rename(Step step, Party party, String name) {
        note(
                step,
                requireRoom(step.contact(party.leg().contactId())),
                JournalEntry.Kind.RENAMED,
                Optional.of(party),
                name,
                name);
    }

    /** The gateway says something to all. */
    public static void announce(Step step, Contact contact, String text) {
        note(step, requireWritten(contact), JournalEntry.Kind.ANNOUNCEMENT, Optional.empty(), "", text);
    }

    /** The contact after a party is there. */
    static Contact joined(Step step, Contact contact, Party party) {
        if (!contact.origin().medium().written()) {
            return contact;
        }
        String name = party.operatorId()
                .flatMap(step::findOperator)
                .map(operator -> operator.settings().name())
                .orElse(party.address());
        Item item = new Item(
                JournalEntry.Kind.JOINED,
                "",
                Map.of(JournalEntry.ROLE, party.role().name()));
        return contact.noting(journal -> journal.note(Optional.of(party.leg()), name, item, step.at()));
    }

    /** The contact after a party, who was there, has gone. */
    static Contact left(Step step, Contact contact, Party party, LegEnd reason) {
        if (!contact.origin().medium().written() || party.answered().isEmpty()) {
            return contact;
        }
        Item item = new Item(JournalEntry.Kind.LEFT, "", Map.of(JournalEntry.REASON, reason.name()));
        String name = contact.journal().nameOf(party.leg());
        return contact.noting(journal -> journal.note(Optional.of(party.leg()), name, item, step.at()));
    }

    private static void note(
            Step step, Contact contact, JournalEntry.Kind kind, Optional<Party> author, String name, String text) {
        Item item = new Item(kind, text, Map.of());
        Contact after = contact.noting(journal -> journal.note(author.map(Party::leg), name, item, step.at()));
        step.record(new ContactEvent.Noted(after, step.at()));
    }

    private static Contact requireRoom(Contact contact) {
        if (contact.isFull()) {
            throw new RefusedException(Code.TOO_MANY_MESSAGES, "contact " + contact.id() + " holds no more messages");
        }
        return contact;
    }

    private static Contact requireWritten(Contact contact) {
        if (!contact.origin().medium().written()) {
            throw new RefusedException(Code.NOT_WRITTEN_WITH, "contact " + contact.id() + " is not written with");
        }
        return contact;
    }
}
