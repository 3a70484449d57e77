package io.tandem.telxl.command;

import io.tandem.session.Unproxied;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All commands of a running session, by name. */
@Unproxied
public class CommandHandlers {

    private final Map<String, CommandHandler<?>> handlers;

    @Inject
    CommandHandlers(@Any Instance<CommandHandler<?>> found) {
        this(found.stream());
    }

    /** These commands and no others. */
    public CommandHandlers(Stream<CommandHandler<?>> found) {
        this.handlers = found.collect(Collectors.toUnmodifiableMap(CommandHandler::commandType, Function.identity()));
    }

    /** The handler of a command; nothing if the name is unknown. */
    public Optional<CommandHandler<?>> named(String commandType) {
        return Optional.ofNullable(handlers.get(commandType));
    }
}
