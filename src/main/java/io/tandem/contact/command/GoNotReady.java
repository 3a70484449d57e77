package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * An operator is no longer ready for a medium; with the last one a break or busy state begins.
 *
 * @param operatorId the operator
 * @param medium which
 * @param wanted what begins when no medium is left: at once, or after the contact and its wrap
 * @param at when
 */
public record GoNotReady(long operatorId, Medium medium, Break wanted, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        operator.requireLoggedIn();
        Set<Medium> media = new HashSet<>(operator.settings().media());
        media.remove(medium);
        new ChangeMedia(operatorId, media, at).run(step);
        if (media.isEmpty()) {
            new StartBreak(operatorId, wanted, at).run(step);
        }
    }
}
