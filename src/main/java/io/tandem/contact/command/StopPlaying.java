package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Sounds;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * A party hears no more of what is played. Ignored if the party is gone; without effect if it is over.
 *
 * @param leg whose
 * @param play names what is played
 * @param at when
 */
public record StopPlaying(LegId leg, long play, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Sounds.end(step, new SwitchInstruction.StopPlaying(leg, play));
    }
}
