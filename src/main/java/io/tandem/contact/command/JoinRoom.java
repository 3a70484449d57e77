package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Sounds;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Room;
import java.time.Instant;

/**
 * A party enters a room, where it meets parties of other contacts. Refused unless the party has answered.
 *
 * @param leg whose
 * @param room one of the rooms of the contact's customer, made by the first who enters
 * @param at when
 */
public record JoinRoom(LegId leg, Room room, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Sounds.begin(step, new SwitchInstruction.JoinRoom(leg, room));
    }
}
