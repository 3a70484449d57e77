package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Sounds;
import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * Keeps what a party says, by itself. Refused unless the party has answered.
 *
 * @param leg whose
 * @param capture names it, until it is over; chosen by whoever asks
 * @param limits when it ends
 * @param at when
 */
public record Capture(LegId leg, long capture, CaptureLimits limits, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Sounds.begin(step, new SwitchInstruction.Capture(leg, capture, limits));
    }
}
