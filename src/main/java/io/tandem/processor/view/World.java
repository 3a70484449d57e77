package io.tandem.processor.view;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Operator;
import java.util.Optional;

/**
 * What the core knows of one agent.
 *
 * @param operator the agent
 * @param contact the contact they are in or finishing
 */
public record World(Operator operator, Optional<Contact> contact) {

    /** Whether an event changes what is known of an operator. */
    public static boolean concerns(Event event, long operatorId) {
        if (event instanceof OperatorEvent changed) {
            return changed.operator().id() == operatorId && !(event instanceof OperatorEvent.Observed);
        }
        return event instanceof ContactEvent changed
                && changed.contact().parties().stream().anyMatch(party -> party.operatorId()
                        .filter(id -> id == operatorId)
                        .isPresent());
    }

    /** What is known after an event. */
    public World take(Event event) {
        if (event instanceof OperatorEvent changed) {
            return new World(changed.operator(), contact).tidy();
        }
        return event instanceof ContactEvent changed
                ? new World(
                        operator,
                        Optional.of(changed.contact()).filter(this::isMine).or(() -> contact))
                : this;
    }

    private World tidy() {
        return new World(operator, contact.filter(this::isMine));
    }

    private boolean isMine(Contact other) {
        return operator.contact().filter(id -> id == other.id()).isPresent();
    }
}
