package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.flow.Dispatch;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;

/**
 * An application takes control of the caller; whoever else was in the contact is released.
 *
 * @param contactId the contact
 * @param script the application
 * @param at when
 */
public record GiveToScript(long contactId, String script, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId);
        if (!contact.isLive() || contact.state() == ContactState.DIALLING) {
            throw new RefusedException(Code.WRONG_STATE, "contact " + contactId + " is " + contact.state());
        }
        contact.requireCaller();
        Dispatch.leaveQueue(step, contactId);
        Lines.releaseAllButCaller(step, contactId, LegEnd.RELEASED);
        Connection.giveToScript(step, contactId, script);
    }
}
