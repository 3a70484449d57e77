package io.tandem.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.client.WebSocketClient.Closed;
import io.tandem.directory.DirectorySchema;
import io.tandem.session.Connection;
import io.tandem.session.GatewaySession;
import io.tandem.session.SessionRegistry;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session's scoped beans live exactly as long as the session, and the session as long as it is heard. */
@ExtendWith(ArquillianExtension.class)
class SessionScopeIT {

    private static final String START =
            "{\"command\":{\"command_type\":\"session_start\",\"user\":\"Mr Black\",\"pass\":\"Mr Black\",\"mode\":\"api\",\"agent_id\":7}}";
    private static final String PING = "{\"command\":{\"command_type\":\"session_ping\"}}";

    @Deployment
    static WebArchive gateway() {
        return TestedGateway.with(SessionProbe.class);
    }

    @ArquillianResource
    private URI address;

    @Inject
    private SessionRegistry registry;

    @Inject
    private SessionProbe probe;

    @Inject
    private DirectorySchema directory;

    @BeforeEach
    void theDirectoryIsReadyAndNoBeanOfAnEarlierTestIsLeft() {
        SessionProbe.destroyed().clear();
        while (!directory.ready()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void eachSessionHasItsOwnBeanForAsLongAsItLives() throws Exception {
        try (WebSocketClient first = started();
                WebSocketClient second = started()) {
            List<GatewaySession> sessions = openSessions();
            assertThat(sessions).as("both sessions are open").hasSize(2);
            List<String> names = List.of(within(sessions.get(0)), within(sessions.get(1)));

            assertThat(names).as("two sessions, two beans").doesNotHaveDuplicates();
            assertThat(within(sessions.get(0)))
                    .as("the same session, the same bean")
                    .isEqualTo(names.get(0));

            first.send("{\"command\":{\"command_type\":\"session_end\"}}");
            second.send("{\"command\":{\"command_type\":\"session_end\"}}");
            first.awaitClose();
            second.awaitClose();
            assertThat(SessionProbe.destroyed().poll(30, TimeUnit.SECONDS)).isIn(names);
            assertThat(SessionProbe.destroyed().poll(30, TimeUnit.SECONDS)).isIn(names);
        }
    }

    @Test
    void theScopeIsNotActiveOutsideASession() {
        assertThat(catchName()).as("no session is being served here").isInstanceOf(ContextNotActiveException.class);
    }

    @Test
    void aSessionThatPingsEveryThirtySecondsLivesAndASilentOneEndsAtTheLimit() throws Exception {
        try (WebSocketClient client = started()) {
            GatewaySession session = openSessions().get(0);
            String bean = within(session);
            for (int i = 0; i < 120; i++) {
                pass(Duration.ofSeconds(30));
                assertThat(client.send(PING).nextEvent().getString("event_type"))
                        .as("ping %d, after %d s", i, 30 * i)
                        .isEqualTo("session_pong");
            }
            pass(Duration.ofSeconds(41));

            assertThat(client.awaitClose()).isEqualTo(new Closed(4000, "session idle for too long"));
            assertThat(SessionProbe.destroyed().poll(30, TimeUnit.SECONDS))
                    .as("the bean goes with its session")
                    .isEqualTo(bean);
        }
    }

    /** Lets time pass once every write is confirmed: one that seemed to take so long would pass for a deaf client's. */
    private void pass(Duration time) {
        while (registry.connections().stream().anyMatch(connection -> connection.outboxDepth() > 0)) {
            Thread.onSpinWait();
        }
        ManualTime.clock().advance(time);
    }

    private List<GatewaySession> openSessions() {
        return registry.connections().stream()
                .filter(connection -> !connection.hasEnded())
                .map(Connection::session)
                .flatMap(Optional::stream)
                .toList();
    }

    private WebSocketClient started() throws InterruptedException {
        WebSocketClient client = WebSocketClient.connect(
                URI.create("ws://" + address.getHost() + ':' + address.getPort() + address.getPath() + "telxl"));
        assertThat(client.send(START).nextEvent().getInt("result_code")).isEqualTo(200);
        return client;
    }

    private String within(GatewaySession session) {
        return session.within((Supplier<String>) probe::name);
    }

    private Throwable catchName() {
        try {
            return new AssertionError(probe.name());
        } catch (RuntimeException expected) {
            return expected;
        }
    }
}
