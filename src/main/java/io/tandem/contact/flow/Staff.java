package io.tandem.contact.flow;

import io.tandem.contact.event.LicencesEvent;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.Timer;
import io.tandem.contact.model.Licences;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;

/** Moves operators from state to state, with the wrap timer and the licence that belong to it. */
public final class Staff {

    private Staff() {}

    /** Brings an operator into the state given, whatever it is. */
    public static void move(Step step, Operator next) {
        Operator before = step.operator(next.id());
        if (before.wrapEnds().isPresent()) {
            step.cancelTimer(new Timer.WrapTime(next.id()));
        }
        step.record(event(next, step.at()));
        next.wrapEnds().ifPresent(due -> step.setTimer(new Timer.WrapTime(next.id()), due));
    }

    /** An operator's leg is gone: they are no longer in the contact. */
    public static void part(Step step, long operatorId) {
        Operator operator = step.operator(operatorId);
        boolean talked = operator.state() == OperatorState.ON_CALL;
        move(step, talked ? operator.leave(step.at()) : operator.miss(step.at()));
    }

    /** An offer did not reach the operator's phone: they get no further offers until they say so. */
    public static void partUnreachable(Step step, long operatorId) {
        move(step, step.operator(operatorId).missUnreachable(step.at()));
    }

    /** An operator logs out, and the licence is free. */
    public static void logOut(Step step, long operatorId) {
        move(step, step.operator(operatorId).logOut(step.at()));
        step.licences()
                .ifPresent(licences ->
                        step.record(new LicencesEvent.GivenBack(licences.giveBack(operatorId), operatorId, step.at())));
    }

    /**
     * Makes sure that an operator is free to be called by a colleague.
     *
     * @throws RefusedException if not
     */
    public static void requireWaiting(Step step, long operatorId) {
        Operator operator = step.operator(operatorId);
        if (!operator.isWaiting()) {
            throw new RefusedException(Code.OPERATOR_UNAVAILABLE, "operator " + operatorId + " is " + operator.state());
        }
    }

    /**
     * The customer's licences.
     *
     * @throws RefusedException if the customer has none
     */
    public static Licences licences(Step step) {
        return step.licences().orElseThrow(() -> new RefusedException(Code.NO_LICENCE, "there are no licences"));
    }

    private static OperatorEvent event(Operator next, Instant at) {
        return switch (next.state()) {
            case LOGGED_OUT -> new OperatorEvent.LoggedOut(next, at);
            case WAITING -> new OperatorEvent.Waiting(next, at);
            case RINGING -> new OperatorEvent.Ringing(next, at);
            case ON_CALL -> new OperatorEvent.OnCall(next, at);
            case WRAP -> new OperatorEvent.Wrapping(next, at);
            case BREAK, BUSY -> new OperatorEvent.OnBreak(next, at);
        };
    }
}
