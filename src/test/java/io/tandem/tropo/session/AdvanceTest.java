package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.execution.Engine;
import io.tandem.tropo.execution.Limits;
import io.tandem.tropo.execution.Outcome;
import io.tandem.tropo.wire.Session;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is to be done for a session, step by step. */
class AdvanceTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void thatASessionHasBegunIsToldBeforeAnythingIsDoneForIt() {
        Session launched = new Session.Launched("5e55", "300", Optional.empty(), AT, Map.of());
        Outcome outcome =
                Engine.start(launched, URI.create("https://app.example/"), new Limits(Duration.ofHours(1), 3, 3));
        TropoSession session = new TropoSession(
                300,
                90,
                "demo",
                outcome.execution(),
                Ties.NONE,
                List.of(),
                false,
                Custody.of("here", Optional.empty()));
        Advance advance = new Advance(session, AT);
        advance.begin("launch", outcome);

        assertThat(advance.deeds())
                .as("its end may be told as soon as the application has been asked")
                .hasSizeGreaterThan(1)
                .first()
                .isEqualTo(new Deed.Begin("launch"));
    }
}
