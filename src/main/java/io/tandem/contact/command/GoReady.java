package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * An operator becomes ready for more media; what keeps them from it, wrap or a break, ends.
 *
 * @param operatorId the operator
 * @param chosen which
 * @param at when
 */
public record GoReady(long operatorId, Set<Medium> chosen, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        operator.requireLoggedIn();
        Set<Medium> media = new HashSet<>(operator.settings().media());
        media.addAll(chosen);
        new ChangeMedia(operatorId, media, at).run(step);
        if (operator.onBreak().isPresent() || operator.pendingBreak().isPresent()) {
            new EndBreak(operatorId, at).run(step);
        }
        if (operator.state() == OperatorState.WRAP) {
            new EndWrap(operatorId, at).run(step);
        }
    }
}
