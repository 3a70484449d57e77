package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Dispatch;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.QueuePosition;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A contact enters a queue, at its end; from another queue it moves.
 *
 * @param contactId the contact
 * @param queueId the queue
 * @param afterCall the application that gets the caller when the operators have left
 * @param at when
 */
public record Enqueue(long contactId, long queueId, Optional<String> afterCall, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact =
                step.contact(contactId).require(ContactState.ARRIVED, ContactState.SCRIPTED, ContactState.QUEUED);
        contact.requireCaller();
        step.queue(queueId);
        Dispatch.leaveQueue(step, contactId);
        Dispatch.enqueue(step, contactId, contact.plan().thenRuns(afterCall), new QueuePosition(queueId, at, Set.of()));
    }
}
