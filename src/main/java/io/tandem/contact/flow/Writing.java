package io.tandem.contact.flow;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;

/** Lets the parties of a contact write to one another. */
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

    /** Adds a message. */
    public static void write(Step step, long contactId, Party author, String text) {
        Contact after = step.contact(contactId).write(author.leg(), text, step.at());
        step.record(new ContactEvent.MessageAdded(after, author, after.lastMessage(), step.at()));
    }

    private static Contact requireWritten(Contact contact) {
        if (!contact.origin().medium().written()) {
            throw new RefusedException(Code.NOT_WRITTEN_WITH, "contact " + contact.id() + " is not written with");
        }
        return contact;
    }
}
