package io.tandem.directory;

import io.tandem.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks names and passwords. No call blocks; few checks run at a time, some more wait, the rest is turned away. A stage
 * fails with {@link LoginOverloadException} if too many logins are waiting, and with {@link DirectoryUnavailableException}
 * if the database does not answer; both messages may be shown to clients.
 *
 * <p>Records are read from the database each time, past the cache: a changed password counts at once, and a known name costs
 * as much as an unknown one.
 */
@ApplicationScoped
public class Authentication {

    @Resource
    private ManagedExecutorService executor;

    private DirectoryRepository repository;
    private DatabaseGuard guard;
    private Passwords passwords;
    private Settings settings;
    private BoundedExecutor checks;

    /** For the container's proxy. */
    Authentication() {}

    @Inject
    Authentication(DirectoryRepository repository, DatabaseGuard guard, Passwords passwords, Settings settings) {
        this.repository = repository;
        this.guard = guard;
        this.passwords = passwords;
        this.settings = settings;
    }

    Authentication(DirectoryRepository repository, DatabaseGuard guard, Passwords passwords, BoundedExecutor checks) {
        this.repository = repository;
        this.guard = guard;
        this.passwords = passwords;
        this.checks = checks;
    }

    @PostConstruct
    void open() {
        checks = new BoundedExecutor(
                executor,
                settings.get(DirectorySettings.LOGIN_CONCURRENCY),
                settings.get(DirectorySettings.LOGIN_WAITING),
                LoginOverloadException::new);
    }

    /** The user who goes by that name and password; empty if there is none, without telling whether the name exists. */
    public CompletionStage<Optional<User>> authenticate(String userName, String password) {
        return check(() -> repository.userNamed(userName), user -> Optional.of(user.passwordHash()), password);
    }

    /** The operator of that number and own password; empty if there is none, without telling whether the number exists. */
    public CompletionStage<Optional<OperatorProfile>> authenticateOperator(long operatorId, String password) {
        return check(() -> repository.operator(operatorId), OperatorProfile::passwordHash, password);
    }

    private <T> CompletionStage<Optional<T>> check(
            Supplier<Optional<T>> lookup, Function<T, Optional<PasswordHash>> hashOf, String password) {
        return checks.submit(() -> {
            Optional<T> found = guard.call(lookup);
            boolean proven = passwords.verify(found.flatMap(hashOf), password);
            return proven ? found : Optional.empty();
        });
    }
}
