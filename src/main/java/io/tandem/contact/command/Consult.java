package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Role;
import java.time.Instant;

/**
 * The operator consults a colleague or somebody outside; the caller is put on hold.
 *
 * @param contactId the contact
 * @param destination whom to consult
 * @param at when
 */
public record Consult(long contactId, Destination destination, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId).requirePair();
        Parts.requireFreeColleague(step, contact.requireOwner(), destination.requireParty());
        Lines.hold(step, contact.requireCaller());
        Lines.call(step, contactId, Role.THIRD_PARTY, destination);
        step.record(new ContactEvent.ConsultStarted(step.contact(contactId).to(ContactState.CONSULTING, at), at));
    }
}
