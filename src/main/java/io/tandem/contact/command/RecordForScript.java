package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Recordings;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;

/**
 * An application has the whole contact recorded, whether or not its operators may. Ignored if it is being recorded.
 *
 * @param contactId the contact
 * @param at when
 */
public record RecordForScript(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId);
        if (!contact.isLive() || !contact.origin().medium().onSwitch()) {
            throw new RefusedException(Code.WRONG_STATE, "contact " + contactId + " is over, or is not spoken with");
        }
        if (contact.recording().running()) {
            step.ignore("contact " + contactId + " is being recorded");
        } else {
            Recordings.start(step, contactId);
        }
    }
}
