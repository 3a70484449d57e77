package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static io.tandem.bayeux.session.Node.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.option.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that wait for company (spec 17). */
class LazyEventsTest {

    private static final String CONNECT = "{'channel':'/meta/connect'}";
    private static final String DONE = "{'channel':'/meta/connect','successful':true,'end':'DONE'}";

    private final Node node = Node.of();
    private final BayeuxSession session = node.open("browser");

    @BeforeEach
    void connectForTheFirstTime() {
        node.connect(session);
    }

    @Test
    void waitAsLongAsTheyMayWhileTheConnectIsHeld() {
        FakeExchange held = node.connect(session);

        lazy(1, 1_500);
        lazy(2, 3_000);
        node.pass(Duration.ofMillis(1_499));
        assertThat(held.isOpen()).as("not woken").isTrue();

        node.pass(Duration.ofMillis(1));
        assertThat(held.answer()).as("the first one takes the other along").containsExactly(event(1), event(2), DONE);
        assertThat(node.sessions.timers()).as("timers left").isZero();
    }

    @Test
    void theLeastPatientOneCounts() {
        FakeExchange held = node.connect(session);

        lazy(1, 3_000);
        lazy(2, 1_000);
        node.pass(Duration.ofMillis(1_000));

        assertThat(held.answer()).as("in the order of the queue").containsExactly(event(1), event(2), DONE);
    }

    @Test
    void goOutWithTheNextEventThatIsNotLazy() {
        FakeExchange held = node.connect(session);
        lazy(1, 1_500);

        deliver(session, 2);

        assertThat(held.answer()).containsExactly(event(1), event(2), DONE);
        assertThat(node.sessions.timers()).as("their alarm is taken back").isZero();
    }

    @Test
    void doNotKeepAConnectFromBeingHeld() {
        lazy(1, 1_500);

        assertThat(node.connect(session).isOpen()).isTrue();
    }

    @Test
    void goOutWhenTheConnectsTimeIsOver() {
        FakeExchange held = node.send(
                session, FakeExchange.from("browser", "{'channel':'/meta/connect','advice':{'timeout':500}}"));
        lazy(1, 5_000);

        node.pass(Duration.ofMillis(500));

        assertThat(held.answer()).hasSize(2).first().isEqualTo(event(1));
    }

    @Test
    void withoutATimeOfTheirOwnWaitAsConfigured() {
        FakeExchange held = node.connect(session);

        lazy(1, 0);
        node.pass(Duration.ofMillis(4_999));
        assertThat(held.isOpen()).isTrue();

        node.pass(Duration.ofMillis(1));
        assertThat(held.answer()).containsExactly(event(1), DONE);
    }

    @Test
    void whatHasWaitedLongEnoughWithoutAConnectIsDeliveredAtOnceByTheNext() {
        lazy(1, 1_000);
        node.pass(Duration.ofSeconds(2));

        assertThat(node.connect(session).answer()).containsExactly(event(1), DONE);
    }

    @Test
    void aNewOneHasItsTimeAgainAfterAnEarlierOneWentOut() {
        lazy(1, 1_000);
        FakeExchange first = node.connect(session);
        node.pass(Duration.ofSeconds(1));
        assertThat(first.outcomes()).isEqualTo(1);

        FakeExchange second = node.connect(session);
        lazy(2, 1_000);
        node.pass(Duration.ofSeconds(1));

        assertThat(second.answer()).containsExactly(event(2), DONE);
    }

    @Test
    void arePushedOverAWebSocketWhenTheirTimeIsOverAndInOrder() {
        BayeuxSession pushed = node.open(null, Transport.WEBSOCKET, false);
        FakeWebSocket socket = node.webSocket();
        node.send(pushed, FakeExchange.by(socket, CONNECT));
        socket.news();

        pushed.deliver(Event.encoded("1"), Optional.of(Duration.ofSeconds(1)));
        assertThat(socket.news()).as("lazy").isEmpty();
        pushed.deliver(Event.encoded("2"));
        pushed.deliver(Event.encoded("3"), Optional.of(Duration.ofSeconds(1)));
        assertThat(socket.news()).as("the urgent one takes the lazy one along").isEqualTo(List.of("[1]", "[2]"));

        node.pass(Duration.ofSeconds(1));
        assertThat(socket.news()).containsExactly("[3]");
    }

    private void lazy(int number, long millis) {
        session.deliver(Event.encoded(event(number).replace('\'', '"')), Optional.of(Duration.ofMillis(millis)));
    }
}
