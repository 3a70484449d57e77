package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import java.time.Instant;
import java.util.List;

/**
 * Several commands in one step: all of them, or none.
 *
 * @param commands given at the same time, in their order; not empty
 */
public record Together(List<Command> commands) implements Command {

    public Together {
        commands = List.copyOf(commands);
    }

    @Override
    public Instant at() {
        return commands.get(0).at();
    }

    @Override
    public void run(Step step) {
        commands.forEach(command -> command.run(step));
    }
}
