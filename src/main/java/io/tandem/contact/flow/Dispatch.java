package io.tandem.contact.flow;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.QueueEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Plan;
import io.tandem.contact.model.Queue;
import io.tandem.contact.model.QueuePosition;
import io.tandem.contact.model.Role;
import io.tandem.contact.model.Routing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lets contacts wait in queues and offers them to operators. */
public final class Dispatch {

    private Dispatch() {}

    /** Puts a contact into a queue, at the place its waiting time gives it; the caller is answered and hears music. */
    public static void enqueue(Step step, long contactId, Plan plan, QueuePosition position) {
        Queue queue = step.queue(position.queueId());
        Lines.answerCaller(step, contactId);
        step.contact(contactId).caller().ifPresent(caller -> Lines.hold(step, caller));
        Queue line = queue.tidy(step::findOperator).enter(contactId, position.since());
        step.record(new QueueEvent.Entered(line, contactId, step.at()));
        Contact waiting = step.contact(contactId).to(ContactState.QUEUED, step.at());
        step.record(
                new ContactEvent.Queued(waiting.withQueue(Optional.of(position)).withPlan(plan), step.at()));
    }

    /** Takes a contact out of the line it stands in; nothing happens if it stands in none. */
    public static void leaveQueue(Step step, long contactId) {
        Contact contact = step.contact(contactId);
        if (contact.state() == ContactState.QUEUED) {
            Queue queue = step.queue(contact.queue().orElseThrow().queueId());
            step.record(new QueueEvent.Left(queue.leave(contactId), contactId, step.at()));
        }
    }

    /** Offers a contact to an operator. */
    public static void offer(Step step, long contactId, long operatorId) {
        leaveQueue(step, contactId);
        Lines.answerCaller(step, contactId);
        step.contact(contactId).caller().ifPresent(caller -> Lines.hold(step, caller));
        Lines.ringOperator(step, contactId, Role.OPERATOR, operatorId);
        Contact contact = step.contact(contactId);
        Optional<QueuePosition> position =
                contact.queue().map(stood -> stood.passed().contains(operatorId) ? stood.anotherRound() : stood);
        Contact offered = contact.to(ContactState.OFFERED, step.at())
                .withQueue(position)
                .withPlan(contact.plan().thenRuns(afterOffer(contact)));
        step.record(new ContactEvent.Offered(offered, operatorId, step.at()));
    }

    /**
     * Makes all offers that have become possible by what happened in this step: after it, nobody waits in a queue for
     * whom an eligible operator waits.
     */
    public static void settle(Step step) {
        Set<Long> touched = new TreeSet<>(step.changed().queues().keySet());
        step.changed().operators().values().stream()
                .filter(Operator::isWaiting)
                .forEach(operator -> touched.addAll(operator.settings().queues()));
        Optional<Routing.Match> match = next(step, touched);
        while (match.isPresent()) {
            offer(step, match.get().contactId(), match.get().operatorId());
            match = next(step, touched);
        }
    }

    private static Optional<Routing.Match> next(Step step, Set<Long> queueIds) {
        List<Queue> queues =
                queueIds.stream().flatMap(id -> step.findQueue(id).stream()).toList();
        return Routing.next(queues, step::findContact, step::findOperator);
    }

    /** A contact taken from an application goes back to it when the operator is gone. */
    private static Optional<String> afterOffer(Contact contact) {
        return contact.plan().afterCall().or(() -> contact.plan().script());
    }
}
