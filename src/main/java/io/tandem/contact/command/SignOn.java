package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An operator logs in to choose their media one by one: ready for none so far, and not free.
 *
 * @param operatorId the operator
 * @param kind the licence needed
 * @param target number or address reached from now on, if it changes
 * @param notReady the state shown until the operator becomes ready
 * @param at when
 */
public record SignOn(long operatorId, LicenceKind kind, Optional<String> target, Break notReady, Instant at)
        implements Command {

    @Override
    public void run(Step step) {
        Set<Medium> none = Set.of();
        target.ifPresent(number -> new ChangeTarget(operatorId, number, at).run(step));
        new ChangeMedia(operatorId, none, at).run(step);
        new LogIn(operatorId, kind, at).run(step);
        new StartBreak(operatorId, notReady, at).run(step);
    }
}
