package io.tandem.contact;

import io.tandem.contact.event.Event;
import io.tandem.contact.floor.Floor;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.Timer;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Licences;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Queue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A floor that remembers everything it was told. */
public final class MemoryFloor implements Floor {

    final Map<Long, Operator> operators = new HashMap<>();
    final Map<Long, Contact> contacts = new HashMap<>();
    final Map<Long, Queue> queues = new HashMap<>();
    Optional<Licences> licences = Optional.empty();
    final List<Event> events = new ArrayList<>();
    final List<SwitchInstruction> instructions = new ArrayList<>();
    final Map<Timer, Instant> timers = new LinkedHashMap<>();

    @Override
    public Optional<Operator> operator(long id) {
        return Optional.ofNullable(operators.get(id));
    }

    @Override
    public Optional<Contact> contact(long id) {
        return Optional.ofNullable(contacts.get(id));
    }

    @Override
    public Optional<Queue> queue(long id) {
        return Optional.ofNullable(queues.get(id));
    }

    @Override
    public Optional<Licences> licences() {
        return licences;
    }

    @Override
    public void put(Operator operator) {
        operators.put(operator.id(), operator);
    }

    @Override
    public void put(Contact contact) {
        contacts.put(contact.id(), contact);
    }

    @Override
    public void put(Queue queue) {
        queues.put(queue.id(), queue);
    }

    @Override
    public void put(Licences changed) {
        licences = Optional.of(changed);
    }

    @Override
    public void publish(Event event) {
        events.add(event);
    }

    @Override
    public void instruct(SwitchInstruction instruction) {
        instructions.add(instruction);
    }

    @Override
    public void setTimer(Timer timer, Instant due) {
        timers.put(timer, due);
    }

    @Override
    public void cancelTimer(Timer timer) {
        timers.remove(timer);
    }

    /** What each operator is doing. */
    public List<OperatorState> operatorStates() {
        return operators.values().stream().map(Operator::state).toList();
    }

    /** How many contacts wait in the queues. */
    public int waiting() {
        return queues.values().stream()
                .mapToInt(queue -> queue.waiting().size())
                .sum();
    }
}
