package io.tandem.contact.event;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Operator;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to an operator. */
public sealed interface OperatorEvent extends Event {

    /** The operator as they are now. */
    Operator operator();

    /** Became known, or works in another way from now on. */
    record Configured(Operator operator, Instant at) implements OperatorEvent {}

    /** Logged in, and waits. */
    record LoggedIn(Operator operator, Instant at) implements OperatorEvent {}

    /** Logged out. */
    record LoggedOut(Operator operator, Instant at) implements OperatorEvent {}

    /** Waits for the next contact. */
    record Waiting(Operator operator, Instant at) implements OperatorEvent {}

    /** A contact rings. */
    record Ringing(Operator operator, Instant at) implements OperatorEvent {}

    /** Is connected. */
    record OnCall(Operator operator, Instant at) implements OperatorEvent {}

    /** Finishes the last contact. */
    record Wrapping(Operator operator, Instant at) implements OperatorEvent {}

    /** Is on a break or busy. */
    record OnBreak(Operator operator, Instant at) implements OperatorEvent {}

    /** Asked for a break or busy state that begins later. */
    record BreakRequested(Operator operator, Instant at) implements OperatorEvent {}

    /** Took back the break that was asked for. */
    record BreakWithdrawn(Operator operator, Instant at) implements OperatorEvent {}

    /** Is reached at another number. */
    record TargetChanged(Operator operator, Instant at) implements OperatorEvent {}

    /** Is ready for other media. */
    record MediaChanged(Operator operator, Instant at) implements OperatorEvent {}

    /**
     * Nothing happened: somebody asked for the state at this place in the order of events.
     *
     * @param contact the contact the operator is in or finishing, if any
     * @param request names the question
     */
    record Observed(Operator operator, Optional<Contact> contact, String request, Instant at)
            implements OperatorEvent {}
}
