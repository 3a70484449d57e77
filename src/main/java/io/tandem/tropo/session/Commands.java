package io.tandem.tropo.session;

import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.service.ContactService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the core do something for a session. */
@ApplicationScoped
class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class.getName());

    @Inject
    private ContactService contacts;

    /**
     * Runs a command.
     *
     * @return whether it was carried out, or was so already; that it was refused is no fault: somebody may have just left
     */
    CompletionStage<Boolean> run(TropoSession session, Function<Instant, Command> command) {
        return contacts.execute(session.customerId(), command).thenApply(outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                LOG.log(Level.FINE, "Session {0}: {1}", new Object[] {session.id(), refused.refusal()});
                return false;
            }
            return true;
        });
    }

    /** Runs a command whose outcome nobody waits for. */
    CompletionStage<Void> tell(TropoSession session, Function<Instant, Command> command) {
        return run(session, command).thenAccept(done -> {});
    }

    /** A number for a new contact. */
    CompletionStage<Long> newContactId() {
        return contacts.newContactId();
    }
}
