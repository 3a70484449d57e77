package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.store.Stages;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Who a client is, and how guessing is slowed down. */
class LoginTest {

    private static final Map<String, String> LIMITS =
            Map.of("tandem.login.slow-after", "1", "tandem.login.user-failures", "2");

    private final Gateway gateway = new Gateway();
    private final Login login = new Login(
            new LoginThrottle(
                    gateway.store, gateway.clock, new Settings(name -> Optional.ofNullable(LIMITS.get(name)))),
            gateway.alarms);

    @Test
    void givesWhoeverProvesThemselves() {
        assertThat(Stages.get(prove("right"))).isEqualTo("somebody");
    }

    @Test
    void refusesAWrongPasswordLaterEachTimeAndInTheEndEvenARightOne() {
        assertThat(outcome(prove("wrong"))).as("the first failure").isEqualTo(LoginOutcome.WRONG_CREDENTIALS);

        CompletionStage<String> second = prove("wrong");
        assertThat(second.toCompletableFuture()).as("the answer is held back").isNotDone();
        gateway.pass(Duration.ofSeconds(1));
        assertThat(outcome(second)).as("the second failure").isEqualTo(LoginOutcome.WRONG_CREDENTIALS);

        assertThat(outcome(prove("right"))).as("too many").isEqualTo(LoginOutcome.REFUSED);
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        outcome(prove("wrong"));
        Stages.get(prove("right"));
        CompletionStage<String> again = prove("wrong");
        gateway.pass(Duration.ofSeconds(1));
        outcome(again);

        assertThat(Stages.get(prove("right")))
                .as("one failure since the success")
                .isEqualTo("somebody");
    }

    @Test
    void whatWasDoneByTheCheckIsNotTakenBack() {
        CompletionStage<String> done = login.attempt("token", "192.0.2.1", () -> {
            for (int i = 0; i < 3; i++) {
                login.attempt("token", "192.0.2.1", () -> CompletableFuture.completedStage(Optional.empty()));
            }
            return CompletableFuture.completedStage(Optional.of("started"));
        });

        assertThat(Stages.get(done)).as("others failed meanwhile").isEqualTo("started");
        assertThat(outcome(login.attempt(
                        "token", "192.0.2.1", () -> CompletableFuture.completedStage(Optional.of("started")))))
                .as("the next one is refused")
                .isEqualTo(LoginOutcome.REFUSED);
    }

    private CompletionStage<String> prove(String password) {
        return login.prove(
                "Mr Black",
                "192.0.2.1",
                () -> CompletableFuture.completedStage(
                        password.equals("right") ? Optional.of("somebody") : Optional.empty()));
    }

    private static LoginOutcome outcome(CompletionStage<?> stage) {
        Throwable failure = Stages.failure(stage);
        return ((LoginRefusedException) (failure instanceof CompletionException ? failure.getCause() : failure))
                .outcome();
    }
}
