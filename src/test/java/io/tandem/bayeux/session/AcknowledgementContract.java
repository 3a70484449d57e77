package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static io.tandem.bayeux.session.Node.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.option.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The acknowledgement extension (spec 18), wherever events wait for their acknowledgement. */
abstract class AcknowledgementContract {

    private static final int PIECE = 64;

    final Node node = node();

    /** A node with these settings. */
    abstract Node node(String... namesAndValues);

    @Test
    void whatIsNotAcknowledgedIsSentAgainAtOnceAndBeforeWhatIsNewer() {
        BayeuxSession session = node.openAcknowledging();
        node.connect(session, 0);
        deliver(session, 1);
        assertThat(node.connect(session, 1).answer()).startsWith(event(1));
        deliver(session, 2);

        FakeExchange again = node.connect(session, 1);

        assertThat(again.answer()).as("not held").hasSize(3).startsWith(event(1), event(2));
        assertThat(again.answer().get(2)).contains("'batch':3");
        assertThat(node.connect(session, 3).isOpen()).as("all has arrived").isTrue();
    }

    @Test
    void onlyConnectsBringEventsOverAWebSocketToo() {
        BayeuxSession session = node.open(null, Transport.WEBSOCKET, true);
        FakeWebSocket socket = node.webSocket();
        node.send(session, FakeExchange.by(socket, "{'channel':'/meta/connect','ext':{'ack':0}}"));
        FakeExchange held = node.send(session, FakeExchange.by(socket, "{'channel':'/meta/connect','ext':{'ack':1}}"));
        socket.news();

        deliver(session, 1);

        assertThat(held.answer()).hasSize(2).startsWith(event(1));
        assertThat(socket.news()).as("in one frame").hasSize(1);
    }

    @Test
    void aHandshakeBringsNothingThatIsToBeAcknowledged() {
        BayeuxSession session = node.openAcknowledging();
        deliver(session, 1);

        assertThat(session.eventsOfHandshake()).isEqualTo(List.of());
        assertThat(node.connect(session, 0).answer()).hasSize(2);
    }

    @Test
    void whatWasPublishedUntilItsTurnIsKeptInItsOrderAndGoesOutTogether() {
        BayeuxSession session = node.openAcknowledging();
        node.subscribe(session, "/n");
        node.connect(session, 0);
        FakeExchange held = node.connect(session, 1);
        node.holdUp();

        node.publish("/n", 1);
        node.publish("/n", 2);
        assertThat(held.isOpen()).as("it is not its turn").isTrue();
        deliver(session, 3);
        node.publish("/n", 4);
        node.goOn();

        assertThat(held.answer()).hasSize(5).startsWith(event(1), event(2), event(3), event(4));
    }

    @Test
    void whatWaitsForItsTurnIsNotLostByWhatElseTheClientSubscribesTo() {
        BayeuxSession session = node.openAcknowledging();
        node.subscribe(session, "/n");
        node.connect(session, 0);
        FakeExchange held = node.connect(session, 1);
        node.holdUp();

        node.publish("/n", 1);
        node.subscribe(session, "/m");
        node.publish("/n", 2);
        node.goOn();

        assertThat(held.answer()).hasSize(3).startsWith(event(1), event(2));
    }

    @Test
    void moreThanFitsBeforeItsTurnEndsTheSessionAsEventsWouldBeMissing() {
        Node narrow = node("tandem.bayeux.maxQueue", "2");
        BayeuxSession session = narrow.openAcknowledging();
        narrow.subscribe(session, "/n");
        narrow.holdUp();
        narrow.publish("/n", 1);
        narrow.publish("/n", 2);
        assertThat(session.hasEnded()).as("as many as fit").isFalse();

        narrow.publish("/n", 3);

        assertThat(session.hasEnded()).as("one too many").isTrue();
    }

    @Test
    void whatIsNotAcknowledgedIsSentAgainPieceByPieceToo() {
        BayeuxSession session = node.openAcknowledging();
        node.connect(session, 0);
        for (int number = 1; number <= PIECE + 1; number++) {
            deliver(session, number);
        }
        assertThat(node.connect(session, 1).answer()).startsWith(event(1)).hasSize(PIECE + 1);

        assertThat(node.connect(session, 1).answer())
                .as("again")
                .startsWith(event(1))
                .hasSize(PIECE + 1);
        assertThat(node.connect(session, 3).answer())
                .as("acknowledged")
                .startsWith(event(PIECE + 1))
                .hasSize(2);
    }

    @Test
    void whatIsAcknowledgedMakesRoom() {
        Node narrow = node("tandem.bayeux.maxQueue", "2");
        BayeuxSession session = narrow.openAcknowledging();
        narrow.connect(session, 0);

        for (int number = 1; number <= 10; number++) {
            deliver(session, number);
            assertThat(narrow.connect(session, number).answer())
                    .as("batch %d", number + 1)
                    .startsWith(event(number))
                    .hasSize(2);
        }

        assertThat(session.hasEnded()).isFalse();
    }

    @Test
    void moreThanFitsWithoutAnAcknowledgementEndsTheSessionAsEventsWouldBeMissing() {
        Node narrow = node("tandem.bayeux.maxQueue", "2");
        BayeuxSession session = narrow.openAcknowledging();
        narrow.connect(session, 0);
        deliver(session, 1);
        deliver(session, 2);
        assertThat(narrow.connect(session, 1).answer()).as("sent, and kept").hasSize(3);

        deliver(session, 3);

        assertThat(session.hasEnded()).isTrue();
    }

    @Test
    void whatWasSentByAWebSocketThatWasCutComesByLongPollingAgain() {
        BayeuxSession session = node.open("browser", Transport.WEBSOCKET, true);
        FakeWebSocket socket = node.webSocket();
        node.send(session, FakeExchange.by(socket, "{'channel':'/meta/connect','ext':{'ack':0}}"));
        FakeExchange held = node.send(session, FakeExchange.by(socket, "{'channel':'/meta/connect','ext':{'ack':1}}"));
        deliver(session, 1);
        assertThat(held.answer()).as("lost on its way").startsWith(event(1));
        session.delivery().detached(held.link().orElseThrow());
        deliver(session, 2);

        FakeExchange again = node.connect(session, 1);

        assertThat(again.answer()).hasSize(3).startsWith(event(1), event(2));
        assertThat(node.connect(session, 3).isOpen()).as("all has arrived").isTrue();
    }
}
