package io.tandem.processor.view;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Operator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the core knows of one agent.
 *
 * @param operator the agent
 * @param contact the contact they are in or finishing
 * @param left the contact they were in or finishing before, as it was last
 */
public record World(Operator operator, Optional<Contact> contact, Optional<Contact> left) {

    /** An agent of whom nothing is known from before. */
    public World(Operator operator, Optional<Contact> contact) {
        this(operator, contact, Optional.empty());
    }

    /** The operators of whom an event changes what is known. */
    public static Stream<Long> concerned(Event event) {
        if (event instanceof OperatorEvent changed) {
            return event instanceof OperatorEvent.Observed
                    ? Stream.empty()
                    : Stream.of(changed.operator().id());
        }
        return event instanceof ContactEvent changed
                ? changed.contact().parties().stream().flatMap(party -> party.operatorId().stream())
                : Stream.empty();
    }

    /** A contact as far as it is known: the agent is in it, is finishing it, or was before. */
    public Optional<Contact> known(long contactId) {
        return contact.filter(same -> same.id() == contactId).or(() -> left.filter(same -> same.id() == contactId));
    }

    /**
     * What is known after an event.
     *
     * @throws IllegalStateException if an event before it is missing
     */
    public World take(Event event) {
        if (concerned(event).noneMatch(id -> id == operator.id())) {
            return this;
        }
        if (event instanceof OperatorEvent changed) {
            return isIn(changed.operator(), contact)
                    ? new World(changed.operator(), contact, left)
                    : new World(changed.operator(), Optional.empty(), contact.or(() -> left));
        }
        Contact changed = ((ContactEvent) event).contact();
        if (!isIn(operator, Optional.of(changed))) {
            return this;
        }
        Contact whole = changed.whole(known(changed.id()))
                .orElseThrow(() -> new IllegalStateException("What was written before is not known"));
        return new World(operator, Optional.of(whole), left);
    }

    private static boolean isIn(Operator agent, Optional<Contact> contact) {
        return contact.isPresent() && agent.contact().equals(contact.map(Contact::id));
    }
}
