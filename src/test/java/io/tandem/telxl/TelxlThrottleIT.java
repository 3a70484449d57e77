package io.tandem.telxl;

import static io.tandem.telxl.Messages.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guessing passwords, with limits small enough to reach. All failures here come from one address. */
class TelxlThrottleIT {

    private static final String WRONG = "Login failed (login result -1): Incorrect credentials supplied";
    private static final String REFUSED = "Too many failed logins: try again later.";

    @ParameterizedTest
    @EnumSource(names = {"WEB_SOCKET", "LONG_POLLING"})
    void failedLoginsAreSlowedAndThenRefused(Carrier carrier) throws Exception {
        try (TandemServer server = TandemServer.named("telxl-throttle-" + carrier)
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.login.user-failures", 3)
                .setting("tandem.login.slow-after", 6)
                .setting("tandem.login.address-failures", 8)
                .start()) {
            assertThat(login(carrier, server, "Miss Scarlet", "wrong")).isEqualTo(WRONG);
            assertThat(login(carrier, server, "Miss Scarlet", "wrong")).isEqualTo(WRONG);
            assertThat(login(carrier, server, "Miss Scarlet", "Miss Scarlet")).isEqualTo("OK");
            assertThat(login(carrier, server, "Miss Scarlet", "wrong")).isEqualTo(WRONG);
            assertThat(login(carrier, server, "Miss Scarlet", "Miss Scarlet"))
                    .as("a success makes earlier failures forgotten: these were three in all")
                    .isEqualTo("OK");

            assertThat(login(carrier, server, "Mr Black", "wrong")).isEqualTo(WRONG);
            assertThat(login(carrier, server, "Mr Black", "wrong")).isEqualTo(WRONG);
            assertThat(login(carrier, server, "Mr Black", "Miss Scarlet")).isEqualTo(WRONG);
            assertThat(login(carrier, server, "Mr Black", "Mr Black"))
                    .as("three failures in a row: even the right password is refused for a while")
                    .isEqualTo(REFUSED);
            assertThat(login(carrier, server, "mr black", "Mr Black"))
                    .as("spelling the name otherwise does not help")
                    .isEqualTo(REFUSED);
            assertThat(login(carrier, server, "Miss Scarlet", "Miss Scarlet"))
                    .as("another user from the same address is not affected")
                    .isEqualTo("OK");

            long begun = System.nanoTime();
            assertThat(login(carrier, server, "Mr Green", "wrong")).isEqualTo(WRONG);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("the seventh failure from one address is held back for 250 ms")
                    .isGreaterThanOrEqualTo(Duration.ofMillis(250));

            assertThat(login(carrier, server, "Mr Brown", "wrong")).isEqualTo(WRONG);
            assertThat(login(carrier, server, "Miss Scarlet", "Miss Scarlet"))
                    .as("eight failures from one address: every login from it is refused for a while")
                    .isEqualTo(REFUSED);
        }
    }

    /** The reason in the result's text. */
    private static String login(Carrier carrier, TandemServer server, String user, String pass)
            throws InterruptedException {
        try (Line line = carrier.connect(server)) {
            line.send(start("'user':'" + user + "','pass':'" + pass + "','mode':'api','config_id':1"));
            JsonObject result = line.nextEvent();
            return result.getString("result_text").replaceFirst("^201 FAILED - (.*) on session ID \\d+$", "$1");
        }
    }
}
