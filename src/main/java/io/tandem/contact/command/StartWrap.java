package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Staff;
import java.time.Instant;

/**
 * An operator asks for time to finish, without a limit: waiting or wrap → wrap.
 *
 * @param operatorId the operator
 * @param at when
 */
public record StartWrap(long operatorId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Staff.move(step, step.operator(operatorId).startWrap(at));
    }
}
