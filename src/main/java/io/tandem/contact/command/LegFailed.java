package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * A party could not be had. Ignored for a leg that does not wait for an answer.
 *
 * @param leg the leg
 * @param reason {@code BUSY}, {@code NO_ANSWER}, {@code DECLINED} or {@code FAILED}
 * @param at when
 */
public record LegFailed(LegId leg, LegEnd reason, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (Parts.isPending(step, leg)) {
            Departure.left(step, leg, reason);
        } else {
            step.ignore("leg " + leg + " does not wait for an answer");
        }
    }
}
