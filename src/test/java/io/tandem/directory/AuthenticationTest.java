package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticationTest {

    private final FakeRepository repository = new FakeRepository();
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final Authentication authentication = new Authentication(
            repository,
            new DatabaseGuard(() -> true),
            new Passwords(Samples.settings()),
            new BoundedExecutor(threads::add, 1, 1, LoginOverloadException::new));

    @BeforeEach
    void fill() {
        repository.users.put("Mr Black", Samples.user(1, "Mr Black", "secret", 1L));
        repository.operators.put(7L, Samples.operator(7, "7"));
        repository.operators.put(8L, Samples.operator(8, null));
    }

    private <T> T outcome(CompletionStage<T> stage) {
        threads.remove().run();
        return stage.toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({"Mr Black,secret,true", "Mr Black,Secret,false", "mr black,secret,false", "Mrs White,secret,false"})
    void admitsAUserByNameAndPassword(String name, String password, boolean admitted) {
        assertThat(outcome(authentication.authenticate(name, password)).isPresent())
                .as("%s with %s", name, password)
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"7,7,true", "7,8,false", "8,8,false", "8,'',false", "9,9,false"})
    void admitsAnOperatorWithAPasswordOfTheirOwn(long id, String password, boolean admitted) {
        assertThat(outcome(authentication.authenticateOperator(id, password)).isPresent())
                .as("%s with %s", id, password)
                .isEqualTo(admitted);
    }

    @Test
    void countsAChangedPasswordAtOnce() {
        assertThat(outcome(authentication.authenticate("Mr Black", "secret")))
                .as("the old password before")
                .isPresent();
        repository.users.put("Mr Black", Samples.user(1, "Mr Black", "changed"));

        assertThat(outcome(authentication.authenticate("Mr Black", "secret")))
                .as("the old password after")
                .isEmpty();
    }

    @Test
    void doesNothingOnTheCallersThread() {
        CompletionStage<?> stage = authentication.authenticate("Mr Black", "secret");

        assertThat(stage.toCompletableFuture()).as("before a worker took it").isNotDone();
        assertThat(repository.asked).as("questions to the database").isZero();
    }

    @Test
    void turnsAwayTooManyLogins() {
        authentication.authenticate("Mr Black", "1");
        authentication.authenticate("Mr Black", "2");
        CompletableFuture<?> third =
                authentication.authenticate("Mr Black", "3").toCompletableFuture();

        assertThatThrownBy(third::join)
                .as("one running and one waiting are allowed")
                .hasCauseInstanceOf(LoginOverloadException.class);
    }

    @Test
    void failsWhenTheDatabaseDoes() {
        repository.failure = new IllegalStateException("no database");
        CompletionStage<?> stage = authentication.authenticate("Mr Black", "secret");

        assertThatThrownBy(() -> outcome(stage))
                .as("neither yes nor no")
                .hasCauseInstanceOf(DirectoryUnavailableException.class);
    }
}
