package io.tandem.bayeux.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.option.Transport;
import io.tandem.config.Settings;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times of a session (spec 10, 16, 19). */
class LifetimeTest {

    private static final OptionalLong NOTHING = OptionalLong.empty();

    private final ManualClock clock = new ManualClock();
    private final Map<String, String> configured = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "0, 0, at once",
        "-5, 0, less than nothing is nothing",
        "1500, 1500, as asked",
        "300000, 300000, the most",
        "300001, 300000, no more than the most",
        "999999999999999, 300000, nor anything monstrous"
    })
    void aClientsTimeoutHoldsWithinBounds(long asked, long granted, String why) {
        Lifetime lifetime = lifetime();

        connect(lifetime, NOTHING, OptionalLong.of(asked));

        assertThat(lifetime.timeout().toMillis()).as(why).isEqualTo(granted);
        connect(lifetime, NOTHING, NOTHING);
        assertThat(lifetime.timeout()).as("for that connect alone").isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aConfiguredTimeoutBeyondTheMostIsTheMost() {
        configured.put("timeout", "600000");
        Lifetime lifetime = lifetime();

        connect(lifetime, NOTHING, OptionalLong.of(900_000));

        assertThat(lifetime.timeout()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aClientsIntervalExtendsTheLifeWithoutAConnect() {
        Lifetime lifetime = lifetime();
        connect(lifetime, OptionalLong.of(30_000), NOTHING);
        assertThat(lifetime.terms().interval()).as("echoed").isEqualTo(Duration.ofSeconds(30));
        lifetime.answered();

        assertThat(after(lifetime, 39_999)).isEmpty();
        assertThat(after(lifetime, 1)).contains(SessionEnd.EXPIRED);
    }

    @Test
    void aConnectStopsTheExpiryUntilItIsAnswered() {
        Lifetime lifetime = lifetime();
        connect(lifetime, NOTHING, NOTHING);

        assertThat(after(lifetime, 100_000)).as("in a connect").isEmpty();
        lifetime.answered();
        assertThat(after(lifetime, 9_999)).isEmpty();
        assertThat(after(lifetime, 1)).contains(SessionEnd.EXPIRED);
    }

    @Test
    void aMessageGivesTheLeastTimeButTakesNoneAway() {
        Lifetime lifetime = lifetime();
        connect(lifetime, OptionalLong.of(30_000), NOTHING);
        lifetime.answered();

        lifetime.heard();
        assertThat(after(lifetime, 39_999)).as("the interval still counts").isEmpty();

        lifetime.heard();
        assertThat(after(lifetime, 9_999)).as("extended").isEmpty();
        assertThat(after(lifetime, 1)).contains(SessionEnd.EXPIRED);
    }

    @Test
    void maxProcessingEndsASessionWhoseConnectIsNotAnswered() {
        configured.put("maxProcessing", "5000");
        Lifetime lifetime = lifetime();
        connect(lifetime, NOTHING, NOTHING);

        assertThat(after(lifetime, 4_999)).isEmpty();
        assertThat(after(lifetime, 1)).contains(SessionEnd.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "client, client, false",
        "client, server, true",
        "client_server, client, false",
        "client_server, server, false"
    })
    void aSessionWithoutActivityIsDisconnected(String mode, String active, boolean ends) {
        configured.put("activity.maxInactivity", "60000");
        configured.put("activity.mode", mode);
        Lifetime lifetime = lifetime();
        connect(lifetime, NOTHING, NOTHING);
        clock.advance(Duration.ofSeconds(59));
        if (active.equals("client")) {
            lifetime.clientWasActive();
        } else {
            lifetime.serverWasActive();
        }

        Optional<SessionEnd> due = after(lifetime, 1_000);

        assertThat(due).isEqualTo(ends ? Optional.of(SessionEnd.DISCONNECTED_BY_SERVER) : Optional.empty());
        assertThat(after(lifetime, 59_000)).as("a minute after").contains(SessionEnd.DISCONNECTED_BY_SERVER);
    }

    @Test
    void tellsMaxIntervalOnlyWhereItIsWanted() {
        assertThat(lifetime().terms().maxInterval()).isEmpty();

        configured.put("handshakeReconnect", "true");
        assertThat(lifetime().terms().maxInterval()).contains(Duration.ofSeconds(10));
    }

    private Lifetime lifetime() {
        return new Lifetime(clock, options().activity(), options().forTransport(Transport.LONG_POLLING));
    }

    private Options options() {
        return Options.of(
                new Settings(name -> Optional.ofNullable(configured.get(name.replace("tandem.bayeux.", "")))));
    }

    private void connect(Lifetime lifetime, OptionalLong interval, OptionalLong timeout) {
        lifetime.connecting(options().forTransport(Transport.LONG_POLLING), interval, timeout);
    }

    private Optional<SessionEnd> after(Lifetime lifetime, long millis) {
        clock.advance(Duration.ofMillis(millis));
        return lifetime.due(clock.instant());
    }
}
