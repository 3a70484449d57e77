package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import io.tandem.contact.model.Submission;
import java.time.Instant;

/**
 * The caller's program does something that it has numbered: it happens once, after what has lower numbers. Ignored if it
 * has happened; refused, and so not counted, if one before it has not, or if what is to be done is refused.
 *
 * @param contactId the contact
 * @param submission its number
 * @param what is to be done, at the same time; never ignored
 */
public record Submit(long contactId, Submission submission, Command what) implements Command {

    @Override
    public Instant at() {
        return what.at();
    }

    @Override
    public void run(Step step) {
        int next = step.contact(contactId).journal().submittedBy(submission.submitter()) + 1;
        if (submission.number() < next) {
            step.ignore("number " + submission.number() + " has been submitted already");
            return;
        }
        if (submission.number() > next) {
            throw new RefusedException(
                    Code.OUT_OF_ORDER, "number " + next + " is expected, not " + submission.number());
        }
        what.run(step);
        Contact after = step.contact(contactId).noting(journal -> journal.submitted(submission));
        step.record(new ContactEvent.Noted(after, at()));
    }
}
