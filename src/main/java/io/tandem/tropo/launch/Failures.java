package io.tandem.tropo.launch;

import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.session.LoginOutcome;
import io.tandem.session.LoginRefusedException;
import io.tandem.store.StoreException;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What clients are told of what went wrong; the rest is for the log. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private Failures() {}

    static Refusal refusal(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof RequestException refused) {
            return refused.refusal();
        }
        if (cause instanceof LoginRefusedException refused) {
            return refused.outcome() == LoginOutcome.REFUSED ? Refusal.TOO_MANY_FAILURES : Refusal.UNKNOWN_TOKEN;
        }
        boolean passing = cause instanceof UnavailableException
                || cause instanceof StoreException
                || cause instanceof DirectoryUnavailableException;
        LOG.log(passing ? Level.FINE : Level.SEVERE, "A request for a session could not be carried out", cause);
        return passing ? Refusal.UNAVAILABLE : Refusal.INTERNAL;
    }
}
