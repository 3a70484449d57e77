package io.tandem.contact.command;

import io.tandem.contact.event.LicencesEvent;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Staff;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Operator;
import java.time.Instant;

/**
 * An operator logs in: logged out → waiting. Refused if no licence is free.
 *
 * @param operatorId the operator
 * @param kind the licence needed
 * @param at when
 */
public record LogIn(long operatorId, LicenceKind kind, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId).logIn(kind, at);
        step.record(new LicencesEvent.Taken(Staff.licences(step).take(operatorId, kind), operatorId, at));
        step.record(new OperatorEvent.LoggedIn(operator, at));
    }
}
