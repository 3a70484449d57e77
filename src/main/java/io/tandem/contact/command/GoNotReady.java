package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * An operator is no longer ready for some media; with the last of all a break or busy state begins.
 *
 * @param operatorId the operator
 * @param chosen which
 * @param wanted what begins when no medium is left: at once, or after the contact and its wrap
 * @param at when
 */
public record GoNotReady(long operatorId, Set<Medium> chosen, Break wanted, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        operator.requireLoggedIn();
        Set<Medium> media = new HashSet<>(operator.settings().media());
        media.removeAll(chosen);
        new ChangeMedia(operatorId, media, at).run(step);
        if (media.isEmpty()) {
            new StartBreak(operatorId, wanted, at).run(step);
        }
    }
}
