package io.tandem.tropo.session;

import io.tandem.contact.command.Command;
import io.tandem.contact.model.RefusedException;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.CustomerUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the core do something for a session: each command once, on however many nodes it is tried. */
@ApplicationScoped
class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class.getName());

    private static final String KIND = "tropo-carried-out";

    /** Longer than a deed may wait for another try. */
    private static final Duration MEMORY = Duration.ofHours(1);

    @Inject
    private ContactService contacts;

    /**
     * Runs a command, if that was not done.
     *
     * @return whether it was carried out, or was so already; that it was refused is no fault: somebody may have just left
     */
    CompletionStage<Boolean> run(Errand errand, Function<Instant, Command> command) {
        int part = errand.nextPart();
        return contacts.update(errand.session().customerId(), update -> done(update, errand)
                .outcome(errand.number(), part)
                .orElseGet(() -> note(update, errand, run(update, errand, command))));
    }

    /** Runs a command whose outcome nobody waits for. */
    CompletionStage<Void> tell(Errand errand, Function<Instant, Command> command) {
        return run(errand, command).thenAccept(done -> {});
    }

    /** Does something else than a command, if it was not noted that it has been done. */
    CompletionStage<Void> once(Errand errand, Supplier<CompletionStage<Void>> action) {
        int part = errand.nextPart();
        long customerId = errand.session().customerId();
        return contacts.update(customerId, update -> done(update, errand).outcome(errand.number(), part))
                .thenCompose(done -> done.isPresent()
                        ? CompletableFuture.completedStage(null)
                        : action.get()
                                .thenCompose(acted -> contacts.update(customerId, update -> note(update, errand, true)))
                                .thenAccept(noted -> {}));
    }

    /** A number for a new contact. */
    CompletionStage<Long> newContactId() {
        return contacts.newContactId();
    }

    private static CarriedOut done(CustomerUpdate update, Errand errand) {
        Optional<CarriedOut> done = update.get(KIND, errand.session().id(), CarriedOut.class);
        return done.orElse(CarriedOut.NOTHING);
    }

    private static boolean run(CustomerUpdate update, Errand errand, Function<Instant, Command> command) {
        try {
            update.execute(command.apply(update.at()));
            return true;
        } catch (RefusedException refused) {
            LOG.log(Level.FINE, "Session {0}: {1}", new Object[] {
                errand.session().id(), refused.getMessage()
            });
            return false;
        }
    }

    private static boolean note(CustomerUpdate update, Errand errand, boolean outcome) {
        CarriedOut done = done(update, errand).plus(errand.number(), outcome);
        update.put(KIND, errand.session().id(), done, MEMORY);
        return outcome;
    }
}
