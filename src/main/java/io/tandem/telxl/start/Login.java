package io.tandem.telxl.start;

import io.tandem.directory.Authentication;
import io.tandem.directory.User;
import io.tandem.session.LoginThrottle;
import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds out who a client is, with failures slowed down and in the end refused. */
@ApplicationScoped
class Login {

    @Inject
    private Authentication authentication;

    @Inject
    private LoginThrottle throttle;

    @Inject
    private Alarms alarms;

    /** The user who goes by this name and password; the stage fails with a {@link StartException} if there is none. */
    CompletionStage<User> user(String name, String password, String address) {
        return refuseIfTooMany(name, address)
                .thenCompose(passed -> authentication.authenticate(name, password))
                .thenCompose(found -> found.isPresent()
                        // Judged again: of many guesses made at once, none beyond the limit must learn that it was
                        // right.
                        ? refuseIfTooMany(name, address).thenApply(passed -> found.get())
                        : failed(name, address))
                .thenCompose(user -> throttle.succeeded(name).thenApply(forgotten -> user));
    }

    private CompletionStage<Void> refuseIfTooMany(String name, String address) {
        return throttle.refuses(name, address).thenAccept(refused -> {
            if (refused) {
                throw new StartException(StartFailure.TOO_MANY_FAILURES);
            }
        });
    }

    private CompletionStage<User> failed(String name, String address) {
        return throttle.failed(name, address)
                .thenCompose(verdict -> after(verdict.delay()).thenApply(waited -> {
                    throw new StartException(
                            verdict.refused() ? StartFailure.TOO_MANY_FAILURES : StartFailure.WRONG_CREDENTIALS);
                }));
    }

    private CompletionStage<Void> after(Duration delay) {
        CompletableFuture<Void> waited = new CompletableFuture<>();
        if (delay.isZero()) {
            waited.complete(null);
        } else {
            alarms.set(delay, () -> waited.complete(null));
        }
        return waited;
    }
}
