package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Staff;
import java.time.Instant;

/**
 * An operator logs out and the licence is free. Refused during a contact; wrap and breaks are cut short.
 *
 * @param operatorId the operator
 * @param at when
 */
public record LogOut(long operatorId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Staff.logOut(step, operatorId);
    }
}
