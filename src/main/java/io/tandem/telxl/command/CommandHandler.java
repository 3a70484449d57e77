package io.tandem.telxl.command;

import io.tandem.telxl.json.FieldException;
import io.tandem.telxl.json.Fields;
import java.util.concurrent.CompletionStage;

/**
 * Carries out one command of a session, inside the session's scope.
 *
 * @param <C> the command's record
 */
public interface CommandHandler<C> {

    /** The {@code command_type} this handler stands for. */
    String commandType();

    /**
     * Reads the command.
     *
     * @throws FieldException if a field is missing or does not fit; the client is told, and nothing is carried out
     */
    C read(Fields fields);

    /**
     * Carries the command out without blocking; the stage completes when the next one may begin.
     *
     * <p>The scope is active until this method returns. What hangs on a stage, for example on that of an update of the
     * Store, runs on any thread, outside of the scope or even inside another session's: there use nothing scoped, or enter
     * the scope again by {@link io.tandem.session.GatewaySession#within}.
     */
    CompletionStage<Void> handle(C command);
}
