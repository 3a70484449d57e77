package io.tandem.session;

import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Finds out who a client is, with failures slowed down and in the end refused. */
@ApplicationScoped
public class Login {

    private LoginThrottle throttle;
    private Alarms alarms;

    /** For CDI's proxy only. */
    protected Login() {}

    @Inject
    public Login(LoginThrottle throttle, Alarms alarms) {
        this.throttle = throttle;
        this.alarms = alarms;
    }

    /**
     * Whoever goes by a name and a password.
     *
     * @param name under which failures are counted
     * @param address where the client is
     * @param check looks at the password; gives nothing if it is wrong or the name unknown
     * @return fails with a {@link LoginRefusedException}, or as the check does
     */
    public <T> CompletionStage<T> prove(String name, String address, Supplier<CompletionStage<Optional<T>>> check) {
        return attempt(name, address, check)
                // Judged again: of many guesses made at once, none beyond the limit must learn that it was right.
                .thenCompose(found -> refuseIfTooMany(name, address).thenApply(passed -> found))
                .thenCompose(proven -> throttle.succeeded(name).thenApply(forgotten -> proven));
    }

    /**
     * Whoever goes by something nobody can guess, where the check does at once what it is the proof for: it is not judged again when that
     * is done, and forgets no failures.
     *
     * @param name under which failures are counted
     * @param address where the client is
     * @param check gives nothing if there is no proof
     * @return fails with a {@link LoginRefusedException}, or as the check does
     */
    public <T> CompletionStage<T> attempt(String name, String address, Supplier<CompletionStage<Optional<T>>> check) {
        return refuseIfTooMany(name, address)
                .thenCompose(passed -> check.get())
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.completedStage(found.get())
                        : this.<T>failed(name, address));
    }

    private CompletionStage<Void> refuseIfTooMany(String name, String address) {
        return throttle.refuses(name, address).thenAccept(refused -> {
            if (refused) {
                throw new LoginRefusedException(LoginOutcome.REFUSED);
            }
        });
    }

    private <T> CompletionStage<T> failed(String name, String address) {
        return throttle.failed(name, address)
                .thenCompose(verdict -> after(verdict.delay()).thenApply(waited -> {
                    throw new LoginRefusedException(
                            verdict.refused() ? LoginOutcome.REFUSED : LoginOutcome.WRONG_CREDENTIALS);
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
