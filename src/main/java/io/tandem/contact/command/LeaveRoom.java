package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Sounds;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * A party leaves its room. Ignored if the party is gone; without effect if it is in none.
 *
 * @param leg whose
 * @param at when
 */
public record LeaveRoom(LegId leg, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Sounds.end(step, new SwitchInstruction.LeaveRoom(leg));
    }
}
