package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static io.tandem.bayeux.session.Node.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.option.Transport;
import io.tandem.session.CloseCode;
import io.tandem.store.local.Footprint;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How sessions end, what becomes of their connects, and that nothing of them is left (spec 5, 6, 16). */
class SessionEndTest {

    private static final String CONNECT = "{'channel':'/meta/connect'}";
    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofSeconds(1);

    private final Node node = Node.of();
    private final BayeuxSession session = node.open("browser");

    @ParameterizedTest
    @CsvSource({
        "DISCONNECTED_BY_CLIENT, DISCONNECTED",
        "DISCONNECTED_BY_SERVER, DISCONNECTED",
        "EXPIRED, EXPIRED",
        "OVERFLOWED, EXPIRED"
    })
    void aHeldConnectIsAnsweredByTheWayTheSessionEnds(SessionEnd end, ConnectEnd told) {
        node.connect(session);
        FakeExchange held = node.connect(session);

        node.sessions.end(session, end);
        node.sessions.end(session, SessionEnd.EXPIRED);

        assertThat(held.answer()).as("answered once").last().asString().contains("'end':'" + told + "'");
        nothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "DISCONNECTED_BY_CLIENT, DISCONNECTED",
        "DISCONNECTED_BY_SERVER, DISCONNECTED",
        "EXPIRED, EXPIRED",
        "OVERFLOWED, EXPIRED"
    })
    void aConnectThatIsBeingHandledIsAnsweredByTheWayTheSessionEnds(SessionEnd end, ConnectEnd told) {
        node.connect(session);
        FakeExchange late = FakeExchange.from("browser", CONNECT);
        session.enter();
        Node.carryOut(session, late);

        node.sessions.end(session, end);
        session.conclude(late);

        // A client that was told to stop never came back, although its session had only overflowed or expired.
        assertThat(late.answer()).last().asString().contains("'end':'" + told + "'");
    }

    @Test
    void aConnectThatIsBeingHandledWhenAnotherNodeTakesTheSessionUpIsRefused() {
        node.connect(session);
        FakeExchange late = FakeExchange.from("browser", CONNECT);
        session.enter();
        Node.carryOut(session, late);

        node.sessions.end(session, SessionEnd.TAKEN_UP);
        session.conclude(late);

        assertThat(late.refusal()).as("the client is to try again").isEqualTo(Refusal.REPLACED);
    }

    @Test
    void aClientDisconnectedByTheServerIsToldByAMessageOfItsOwn() {
        node.connect(session);
        FakeExchange held = node.connect(session);

        node.sessions.end(session, SessionEnd.DISCONNECTED_BY_SERVER);

        assertThat(held.answer().get(0)).isEqualTo("{'channel':'/meta/disconnect','successful':true}");
    }

    @Test
    void endsWhenNoConnectComesInTimeAfterTheHandshake() {
        node.pass(LIFE.minus(SWEEP));
        assertThat(session.hasEnded()).as("in time").isFalse();

        node.pass(SWEEP);
        assertThat(session.hasEnded()).isTrue();
        nothingIsLeft();
    }

    @Test
    void livesWhileAConnectIsHeldAndForTheUsualTimeAfterIt() {
        node.connect(session);
        node.send(session, FakeExchange.from("browser", "{'channel':'/meta/connect','advice':{'timeout':300000}}"));

        pass(Duration.ofMinutes(4));
        assertThat(session.hasEnded()).as("in a connect").isFalse();

        pass(Duration.ofMinutes(1).plus(LIFE));
        assertThat(session.hasEnded()).as("without one").isTrue();
    }

    @Test
    void anAnswerWrittenLateDoesNotArmTheExpiryOfANewerConnect() {
        FakeExchange first = node.connect(session);
        FakeExchange held = node.send(
                session, FakeExchange.from("browser", "{'channel':'/meta/connect','advice':{'timeout':60000}}"));

        first.written(true);
        pass(Duration.ofSeconds(30));

        assertThat(session.hasEnded()).as("it has a connect").isFalse();
        assertThat(held.isOpen()).isTrue();
    }

    @Test
    void theTimeWithoutAConnectBeginsWhenTheAnswerIsWritten() {
        FakeExchange answered = node.connect(session);
        pass(LIFE.minus(SWEEP));

        answered.written(true);
        pass(LIFE.minus(SWEEP));

        assertThat(session.hasEnded()).isFalse();
    }

    @Test
    void anyRequestKeepsASessionForAWhile() {
        pass(LIFE.minus(SWEEP));

        node.send(session, FakeExchange.from("browser", "{'channel':'/foo'}"));
        pass(LIFE.minus(SWEEP));

        assertThat(session.hasEnded()).isFalse();
    }

    @Test
    void aSessionThatHoldsMoreThanItsQueueEndsAndItsClientIsToHandshake() {
        Node narrow = Node.of("tandem.bayeux.maxQueue", "3");
        BayeuxSession slow = narrow.open("browser");
        for (int number = 1; number <= 3; number++) {
            deliver(slow, number);
        }
        assertThat(slow.hasEnded()).as("as many as fit").isFalse();

        deliver(slow, 4);

        assertThat(slow.hasEnded()).as("one too many").isTrue();
        assertThat(narrow.sessions.size()).isZero();
        assertThat(Footprint.of(narrow.store)).as("kept in the Store").isEqualTo(Footprint.of(Node.of().store));
    }

    @Test
    void anEventThatIsTooLargeEndsASessionWhoseConnectIsHeld() {
        Node narrow = Node.of("tandem.session.outbox-bytes", "65536");
        BayeuxSession small = narrow.open("browser");
        narrow.connect(small);
        FakeExchange held = narrow.connect(small);

        small.deliver("/" + "x".repeat(40_000), JsonValue.TRUE);

        // It was answered as if there had been nothing to tell, and the client connected again in vain.
        assertThat(held.answer())
                .as("told to handshake")
                .singleElement()
                .asString()
                .contains("'end':'EXPIRED'");
    }

    @Test
    void aSessionStuckInAConnectExpiresByMaxProcessing() {
        Node strict = Node.of("tandem.bayeux.maxProcessing", "5000");
        BayeuxSession stuck = strict.open("browser");
        strict.connect(stuck);
        FakeExchange held = strict.connect(stuck);

        strict.pass(Duration.ofSeconds(5));

        assertThat(held.answer()).singleElement().asString().contains("'end':'EXPIRED'");
    }

    @Test
    void aHeldWebSocketConnectThatExpiresClosesItsConnection() {
        Node strict = Node.of("tandem.bayeux.maxProcessing", "5000");
        BayeuxSession stuck = strict.open(null, Transport.WEBSOCKET, false);
        FakeWebSocket socket = strict.webSocket();
        strict.send(stuck, FakeExchange.by(socket, CONNECT));
        strict.send(stuck, FakeExchange.by(socket, CONNECT));

        strict.pass(Duration.ofSeconds(5));

        assertThat(socket.closes()).containsExactly(CloseCode.NORMAL);
    }

    @Test
    void anHttpConnectIsAnsweredAlsoWhenTheSessionHasAWebSocketBesides() {
        Node strict = Node.of("tandem.bayeux.maxProcessing", "5000");
        BayeuxSession both = strict.open("browser");
        strict.connect(both);
        FakeExchange held = strict.connect(both);
        both.attach(strict.webSocket().link());

        strict.pass(Duration.ofSeconds(5));

        // The WebSocket was closed, and the request was held for ever.
        assertThat(held.outcomes()).as("answers to the request over HTTP").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionEnd.class,
            names = {"TAKEN_UP", "LET_GO"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLeftOfASessionThatWasUsed(SessionEnd end) {
        node.subscribe(session, "/foo", "/bar/**");
        node.connect(session);
        session.deliver(Event.encoded("{}"), Optional.of(Duration.ofSeconds(5)));
        node.connect(session);

        node.sessions.end(session, end);

        nothingIsLeft();
        assertThat(session.enter()).as("takes requests").isFalse();
    }

    @Test
    void whatComesAfterTheEndIsWithoutEffect() {
        node.sessions.end(session, SessionEnd.DISCONNECTED_BY_CLIENT);

        deliver(session, 1);
        node.channels.subscribe(session, List.of(ChannelName.parse("/late").orElseThrow()));

        nothingIsLeft();
        assertThat(event(1)).as("queued nowhere").isNotIn(session.eventsOfHandshake());
    }

    private void nothingIsLeft() {
        assertThat(node.sessions.size()).as("sessions").isZero();
        assertThat(node.sessions.heldConnects()).as("held connects").isZero();
        assertThat(node.sessions.timers()).as("timers").isZero();
        assertThat(node.channels.subscriptions()).as("subscriptions").isZero();
        assertThat(Footprint.of(node.store)).as("entries in the Store").isEqualTo(Footprint.of(Node.of().store));
        assertThat(node.find(session.id())).as("found again").isEmpty();
    }

    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            node.pass(Duration.ofSeconds(1));
        }
    }
}
