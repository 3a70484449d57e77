package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * An operator's phone has rung long enough. Ignored if it rings no more.
 *
 * @param leg the leg
 * @param at when
 */
public record RingTimeOver(LegId leg, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (Parts.isPending(step, leg)) {
            Departure.left(step, leg, LegEnd.RING_TIME_OVER);
        } else {
            step.ignore("leg " + leg + " rings no more");
        }
    }
}
