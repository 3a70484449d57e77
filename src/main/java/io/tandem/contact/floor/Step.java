package io.tandem.contact.floor;

import io.tandem.contact.event.Event;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Licences;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Queue;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One command at work. State changes only by recording events, so that events and state cannot disagree; nothing
 * reaches
 * the floor before {@link #commit}, so that a refusal half-way leaves no trace.
 */
public final class Step {

    private final Floor floor;
    private final Instant at;
    private final Snapshots changed = new Snapshots();
    private final List<Event> events = new ArrayList<>();
    private final List<Consumer<Floor>> effects = new ArrayList<>();
    private Optional<String> ignored = Optional.empty();

    /**
     * @param floor what the command runs on
     * @param at when the command was given
     */
    public Step(Floor floor, Instant at) {
        this.floor = floor;
        this.at = at;
    }

    /** The time of the whole step. */
    public Instant at() {
        return at;
    }

    /** An operator as of now, if known. */
    public Optional<Operator> findOperator(long id) {
        return Optional.ofNullable(changed.operators().get(id)).or(() -> floor.operator(id));
    }

    /**
     * An operator as of now.
     *
     * @throws RefusedException if not known
     */
    public Operator operator(long id) {
        return findOperator(id).orElseThrow(() -> unknown(Code.UNKNOWN_OPERATOR, "operator", id));
    }

    /** A contact as of now, if known. */
    public Optional<Contact> findContact(long id) {
        return Optional.ofNullable(changed.contacts().get(id)).or(() -> floor.contact(id));
    }

    /**
     * A contact as of now.
     *
     * @throws RefusedException if not known
     */
    public Contact contact(long id) {
        return findContact(id).orElseThrow(() -> unknown(Code.UNKNOWN_CONTACT, "contact", id));
    }

    /** A queue as of now, if known. */
    public Optional<Queue> findQueue(long id) {
        return Optional.ofNullable(changed.queues().get(id)).or(() -> floor.queue(id));
    }

    /**
     * A queue as of now.
     *
     * @throws RefusedException if not known
     */
    public Queue queue(long id) {
        return findQueue(id).orElseThrow(() -> unknown(Code.UNKNOWN_QUEUE, "queue", id));
    }

    /** The licences as of now, if configured. */
    public Optional<Licences> licences() {
        return changed.licences().or(floor::licences);
    }

    /** Changes state, and lets others know. */
    public void record(Event event) {
        if (event instanceof OperatorEvent change) {
            fetchQueues(change.operator());
        }
        changed.apply(event);
        events.add(event);
    }

    /** Of an operator who begins to wait, those that do not count on them. Others find out when they would choose them. */
    private void fetchQueues(Operator operator) {
        boolean waited = findOperator(operator.id()).filter(Operator::isWaiting).isPresent();
        if (operator.isWaiting() && !waited) {
            operator.settings().queues().stream()
                    .flatMap(id -> findQueue(id).stream())
                    .filter(queue -> queue.serves(operator.id()) && !queue.counts(operator.id()))
                    .forEach(changed::know);
        }
    }

    /** Has the switch do something. */
    public void instruct(SwitchInstruction instruction) {
        effects.add(target -> target.instruct(instruction));
    }

    /** Sets a timer. */
    public void setTimer(Timer timer, Instant due) {
        effects.add(target -> target.setTimer(timer, due));
    }

    /** Takes a timer back. */
    public void cancelTimer(Timer timer) {
        effects.add(target -> target.cancelTimer(timer));
    }

    /** Says that the command has no meaning now and does nothing, which is not an error. */
    public void ignore(String reason) {
        ignored = Optional.of(reason);
    }

    /** Why the command was ignored, if it was. */
    public Optional<String> ignored() {
        return ignored;
    }

    /** What happened so far, in order. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** What changed so far. */
    public Snapshots changed() {
        return changed;
    }

    /** Hands everything to the floor. */
    public void commit() {
        changed.operators().values().forEach(floor::put);
        changed.contacts().values().forEach(floor::put);
        changed.queues().values().forEach(floor::put);
        changed.licences().ifPresent(floor::put);
        events.forEach(floor::publish);
        effects.forEach(effect -> effect.accept(floor));
    }

    private static RefusedException unknown(Code code, String what, long id) {
        return new RefusedException(code, "there is no " + what + " " + id);
    }
}
