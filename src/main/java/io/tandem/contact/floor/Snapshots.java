package io.tandem.contact.floor;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.LicencesEvent;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.event.QueueEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Licences;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Queue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The state that a run of events leads to. Not for several threads. */
public final class Snapshots {

    private final Map<Long, Operator> operators = new LinkedHashMap<>();
    private final Map<Long, Contact> contacts = new LinkedHashMap<>();
    private final Map<Long, Queue> queues = new LinkedHashMap<>();
    private Optional<Licences> licences = Optional.empty();

    /** Takes in the next event. */
    public void apply(Event event) {
        if (event instanceof OperatorEvent change) {
            Operator operator = change.operator();
            operators.put(operator.id(), operator);
            operator.settings()
                    .queues()
                    .forEach(id -> queues.computeIfPresent(id, (same, queue) -> queue.with(operator)));
        } else if (event instanceof ContactEvent change) {
            contacts.put(change.contact().id(), change.contact());
        } else if (event instanceof QueueEvent change) {
            queues.put(change.queue().id(), change.queue());
        } else if (event instanceof LicencesEvent change) {
            licences = Optional.of(change.licences());
        }
    }

    /** Has a queue as it is before the next event, unless it is known from those before. */
    void know(Queue queue) {
        queues.putIfAbsent(queue.id(), queue);
    }

    /** The operators the events were about, by id. */
    public Map<Long, Operator> operators() {
        return operators;
    }

    /** The contacts the events were about, by id. */
    public Map<Long, Contact> contacts() {
        return contacts;
    }

    /** The queues that the events changed, by id. */
    public Map<Long, Queue> queues() {
        return queues;
    }

    /** The licences, if an event was about them. */
    public Optional<Licences> licences() {
        return licences;
    }
}
