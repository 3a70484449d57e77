package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Sounds;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * Ends a capture; what was kept so far is its result. Ignored if the party is gone; without effect if it is over.
 *
 * @param leg whose
 * @param capture names it
 * @param at when
 */
public record EndCapture(LegId leg, long capture, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Sounds.end(step, new SwitchInstruction.EndCapture(leg, capture));
    }
}
