package io.tandem.contact.floor;

import io.tandem.contact.event.Event;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Licences;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Queue;
import java.time.Instant;
import java.util.Optional;

/**
 * The contact centre of one customer as one atomic update sees it. What is written is seen by later reads. Instructions
 * and timers are carried out after the update has been committed.
 */
public interface Floor {

    /** An operator, if known. */
    Optional<Operator> operator(long id);

    /** A contact, if known: live, or ended not long ago. */
    Optional<Contact> contact(long id);

    /** A queue, if known. */
    Optional<Queue> queue(long id);

    /** The licences, if they were configured. */
    Optional<Licences> licences();

    /** Keeps an operator's new state. */
    void put(Operator operator);

    /** Keeps a contact's new state; one that has ended may be forgotten after a while. */
    void put(Contact contact);

    /** Keeps a queue's new state. */
    void put(Queue queue);

    /** Keeps the licences' new state. */
    void put(Licences licences);

    /** Makes an event known, after those published before. */
    void publish(Event event);

    /** Has the switch do something, after what it was told before. */
    void instruct(SwitchInstruction instruction);

    /** Sets a timer, in place of one of the same name. */
    void setTimer(Timer timer, Instant due);

    /** Takes a timer back; without effect if it is not set. */
    void cancelTimer(Timer timer);
}
