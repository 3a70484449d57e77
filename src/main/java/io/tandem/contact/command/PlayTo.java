package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Sounds;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Prompt;
import java.time.Instant;
import java.util.List;

/**
 * A party hears prompts, which nobody else hears; what it was hearing ends. Refused unless the party has answered.
 *
 * @param leg whose
 * @param play names what is played, until it is over; chosen by whoever asks
 * @param prompts what is heard, one after the other
 * @param at when
 */
public record PlayTo(LegId leg, long play, List<Prompt> prompts, Instant at) implements Command {

    public PlayTo {
        prompts = List.copyOf(prompts);
    }

    @Override
    public void run(Step step) {
        Sounds.begin(step, new SwitchInstruction.Play(leg, play, prompts));
    }
}
