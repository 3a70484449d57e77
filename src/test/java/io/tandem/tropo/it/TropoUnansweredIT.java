package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hundreds of sessions whose application never answers are given up, left by their callers, or cut by the gateway's own end. */
class TropoUnansweredIT {

    private static final int SESSIONS = 200;

    private SlowApplication application;
    private Rush rush;
    private TandemServer server;

    @BeforeEach
    void begin() throws Exception {
        application = SlowApplication.start(Duration.ZERO);
        application.hold();
        rush = new Rush();
        server = TropoDirectory.gateway("tropo-unanswered");
    }

    @AfterEach
    void end() {
        rush.close();
        server.close();
        application.close();
    }

    @Test
    void allAreGivenUpInTime() throws Exception {
        start("PT5S");
        String token = new TropoDirectory(server).token("VOICE");
        rush.of(SESSIONS, i -> new Program(server).launches(token, ""));
        call();

        assertAllEnded("APPLICATION_FAILED", 2 * SESSIONS);
    }

    @Test
    void callersWhoHangUpMeanwhileLeaveNothingBehindAndTheGatewayStopsInTheMiddle() throws Exception {
        start("PT2M");
        List<LoopbackCaller> callers = call();
        application.awaitHeld(SESSIONS);
        rush.of(SESSIONS, i -> {
            callers.get(i).hangsUp();
            return i;
        });
        application.release();
        assertAllEnded("DISCONNECTED", SESSIONS);

        application.hold();
        call();
        application.awaitHeld(SESSIONS);
        server.terminate();
        server.awaitEnd();
        assertThat(server.hasEnded())
                .as("whether the server ended while sessions waited")
                .isTrue();
        assertThat(new Aftermath(server).complaints())
                .as("what the log complains of")
                .isEmpty();
    }

    private void start(String patience) throws Exception {
        server.setting("tandem.tropo.webhook.first-byte-timeout", patience)
                .setting("tandem.tropo.webhook.timeout", patience)
                .start();
        new TropoDirectory(server).install(application.url());
    }

    private void assertAllEnded(String ending, int sessions) throws Exception {
        Aftermath aftermath = new Aftermath(server);
        aftermath.isQuiet();
        assertThat(aftermath.endings(sessions)).as("how sessions ended").isEqualTo(Map.of(ending, sessions));
        assertThat(aftermath.complaints()).as("what the log complains of").isEmpty();
    }

    private List<LoopbackCaller> call() throws Exception {
        return rush.of(SESSIONS, i -> LoopbackCaller.calls(server, "01632%07d".formatted(i), TropoDirectory.NUMBER));
    }
}
