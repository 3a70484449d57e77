package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.option.Transport;
import io.tandem.session.CloseCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How events go out over a WebSocket (spec 14). */
class WebSocketDeliveryTest {

    private static final String CONNECT = "{'channel':'/meta/connect'}";
    private static final String PUBLISH = "{'channel':'/foo','id':'7'}";
    private static final String DONE = "[{\"channel\":\"/meta/connect\",\"successful\":true,\"end\":\"DONE\"}]";
    private static final String PUBLISHED = "[{\"channel\":\"/foo\",\"id\":\"7\",\"successful\":true}]";

    private final Node node = Node.of();
    private final BayeuxSession session = node.open(null, Transport.WEBSOCKET, false);
    private final FakeWebSocket socket = node.webSocket();

    @Test
    void eventsArePushedBeforeTheFirstConnectToo() {
        session.attach(socket.link());
        deliver(session, 1);
        assertThat(socket.frames()).as("before the connect").containsExactly(frame(1));
    }

    @Test
    void eventsArePushedWhileTheConnectStaysHeld() {
        connect(socket);
        FakeExchange held = connect(socket);
        socket.news();

        deliver(session, 1);
        deliver(session, 2);

        assertThat(socket.news()).as("each in a frame of its own").containsExactly(frame(1), frame(2));
        assertThat(held.isOpen()).isTrue();
        node.pass(Duration.ofSeconds(20));
        assertThat(socket.news()).as("its time is over").containsExactly(DONE);
    }

    @Test
    void eventsArePushedWithoutAConnectToo() {
        connect(socket);
        socket.news();

        deliver(session, 1);

        assertThat(socket.news()).containsExactly(frame(1));
    }

    @Test
    void whatARequestCausesIsPushedBeforeItsReplies() {
        connect(socket);
        socket.news();
        FakeExchange publish = FakeExchange.by(socket, PUBLISH);
        session.enter();
        deliver(session, 1);
        Node.carryOut(session, publish);
        assertThat(socket.news()).as("while it is handled").isEmpty();

        session.conclude(publish);

        assertThat(socket.news()).containsExactly(frame(1), PUBLISHED);
    }

    @Test
    void broadcastsThatAreHandedOutTogetherGoTogetherBeforeWhatComesLater() {
        node.subscribe(session, "/foo", "/bar/*");
        session.attach(socket.link());

        node.channels.deliver(List.of(broadcast("/foo", 1), broadcast("/none", 2), broadcast("/bar/a", 3)));
        deliver(session, 4);

        assertThat(socket.frames()).containsExactly(frame(1), frame(3), frame(4));
        assertThat(socket.drains()).as("two together, and one").isEqualTo(2);
    }

    @Test
    void aBroadcastThatMayWaitHoldsUpNoneBeforeItAndGoesWithTheNext() {
        node.subscribe(session, "/foo");
        session.attach(socket.link());
        Broadcast lazy = broadcast("/foo", 2);
        Broadcast patient =
                new Broadcast(lazy.channel(), lazy.event(), "", Optional.of(Duration.ofSeconds(1)), lazy.place());

        node.channels.deliver(List.of(broadcast("/foo", 1), patient));
        assertThat(socket.news()).as("the other waits").containsExactly(frame(1));

        node.channels.deliver(List.of(broadcast("/foo", 3)));
        assertThat(socket.news()).containsExactly(frame(2), frame(3));
    }

    @Test
    void theOlderOfTwoConnectsIsDroppedSilently() {
        connect(socket);
        FakeExchange first = connect(socket);
        FakeExchange second = connect(socket);
        socket.news();

        node.pass(Duration.ofSeconds(20));

        assertThat(first.outcomes()).as("its transport is told to drop it").isEqualTo(1);
        assertThat(second.answer()).hasSize(1);
        assertThat(socket.news()).as("one reply").containsExactly(DONE);
    }

    @Test
    void aConnectAmongOtherMessagesIsHeldAndTheirRepliesWaitForIt() {
        connect(socket);
        FakeExchange batch = node.send(session, FakeExchange.by(socket, PUBLISH, CONNECT));
        assertThat(batch.isOpen()).isTrue();

        node.pass(Duration.ofSeconds(20));

        assertThat(batch.answer()).hasSize(2).first().asString().contains("/foo");
    }

    @Test
    void withConnectOnlyDeliveryTheConnectIsAnsweredWithTheEvents() {
        Node strict = Node.of("tandem.bayeux.ws.metaConnectDeliverOnly", "true");
        BayeuxSession polling = strict.open(null, Transport.WEBSOCKET, false);
        FakeWebSocket to = strict.webSocket();
        strict.send(polling, FakeExchange.by(to, CONNECT));
        strict.send(polling, FakeExchange.by(to, CONNECT));
        to.news();

        deliver(polling, 1);

        assertThat(to.news()).as("in one frame").containsExactly(frame(1).replace("]", ",") + DONE.substring(1));
    }

    @Test
    void aSessionGoesOnOverANewWebSocketAndTheOldOneIsClosed() {
        connect(socket);
        connect(socket);
        FakeWebSocket next = node.webSocket();

        connect(next);
        deliver(session, 1);

        assertThat(socket.closes()).containsExactly(CloseCode.NORMAL);
        assertThat(next.frames()).containsExactly(frame(1));
        node.sessions.closed(socket.link());
        deliver(session, 2);
        assertThat(next.frames())
                .as("the late end of the old one changes nothing")
                .hasSize(2);
    }

    @Test
    void whatComesBetweenTwoWebSocketsIsDeliveredByTheSecond() {
        connect(socket);
        connect(socket);
        node.sessions.closed(socket.link());
        deliver(session, 1);
        assertThat(node.sessions.heldConnects()).as("held for nobody").isZero();

        FakeWebSocket next = node.webSocket();
        session.attach(next.link());

        assertThat(next.frames()).as("without waiting for a connect").containsExactly(frame(1));
    }

    @Test
    void whatComesWhenTheConnectionIsLostButNotYetReportedIsNotThrownAway() {
        connect(socket);
        socket.link().close(CloseCode.SLOW_CLIENT);

        deliver(session, 1);
        FakeWebSocket next = node.webSocket();
        session.attach(next.link());

        // It was written to the connection that had been closed.
        assertThat(next.frames()).containsExactly(frame(1));
    }

    @Test
    void aConnectIsNotHeldForAConnectionThatClosedWhileItWasHandled() {
        connect(socket);
        FakeExchange late = FakeExchange.by(socket, CONNECT);
        session.enter();
        Node.carryOut(session, late);
        socket.link().close(CloseCode.NORMAL);
        node.sessions.closed(socket.link());

        session.conclude(late);

        // It was held for its whole time, and only then could the session expire.
        assertThat(node.sessions.heldConnects()).as("held for nobody").isZero();
        node.pass(Duration.ofSeconds(10));
        assertThat(session.hasEnded()).as("expired").isTrue();
    }

    @Test
    void aSessionWhoseWebSocketIsClosedExpiresInTheUsualTime() {
        connect(socket);
        connect(socket);

        node.sessions.closed(socket.link());
        node.pass(Duration.ofSeconds(9));
        assertThat(session.hasEnded()).as("it may go on elsewhere").isFalse();

        node.pass(Duration.ofSeconds(1));
        assertThat(session.hasEnded()).isTrue();
    }

    @Test
    void aSessionThatGoesBackToHttpPollsAgain() {
        connect(socket);
        FakeExchange held = node.send(session, FakeExchange.http(CONNECT));
        assertThat(held.isOpen()).as("connected before").isTrue();
        socket.news();

        deliver(session, 1);

        assertThat(held.answer()).first().isEqualTo(Node.event(1));
        assertThat(socket.news()).as("pushed besides").isEmpty();
    }

    @Test
    void theDisconnectByTheServerIsPushedAndTheConnectAnswered() {
        connect(socket);
        connect(socket);
        socket.news();

        node.sessions.end(session, SessionEnd.DISCONNECTED_BY_SERVER);

        assertThat(socket.news())
                .hasSize(2)
                .first()
                .isEqualTo("[{\"channel\":\"/meta/disconnect\",\"successful\":true}]");
    }

    private FakeExchange connect(FakeWebSocket by) {
        return node.send(session, FakeExchange.by(by, CONNECT));
    }

    private static Broadcast broadcast(String channel, int number) {
        Event event = Event.encoded(Node.event(number).replace('\'', '"'));
        return new Broadcast(
                ChannelName.parse(channel).orElseThrow(), event, "", Optional.empty(), new Place("epoch", number));
    }

    private static String frame(int number) {
        return '[' + Node.event(number).replace('\'', '"') + ']';
    }
}
