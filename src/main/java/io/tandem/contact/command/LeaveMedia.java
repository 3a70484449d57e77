package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Refusal;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/**
 * An operator gives up some media altogether: as {@link GoNotReady}, but refused while a contact of one of them is offered
 * to the operator or goes on.
 *
 * @param operatorId the operator
 * @param chosen which
 * @param wanted what begins when no medium is left
 * @param at when
 */
public record LeaveMedia(long operatorId, Set<Medium> chosen, Break wanted, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        operator.requireLoggedIn();
        if (operator.isInContact()
                && chosen.contains(
                        step.contact(operator.contact().orElseThrow()).origin().medium())) {
            throw new RefusedException(Refusal.Code.IN_CONTACT, "operator " + operatorId + " is in a contact");
        }
        if (Collections.disjoint(operator.settings().media(), chosen)) {
            step.ignore("operator " + operatorId + " is not ready for these media");
            return;
        }
        new GoNotReady(operatorId, chosen, wanted, at).run(step);
    }
}
