package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static io.tandem.bayeux.session.Node.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When the requests of a long-polling client are answered, and with what (spec 5, 8). */
class LongPollingTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String CONNECT = "{'channel':'/meta/connect'}";
    private static final String PUBLISH = "{'channel':'/foo','id':'7'}";
    private static final String PUBLISHED = "{'channel':'/foo','id':'7','successful':true}";
    private static final String DONE = "{'channel':'/meta/connect','successful':true,'end':'DONE'}";

    private final Node node = Node.of();
    private final BayeuxSession session = node.open("browser");

    @Test
    void theFirstConnectIsAnsweredAtOnceWithoutTheAdviceOfTheHandshakeAgain() {
        assertThat(node.connect(session).answer()).as("never held").containsExactly(DONE);
        assertThat(node.sessions.timers()).as("nothing held, no timer").isZero();
    }

    @Test
    void theNextConnectIsHeldUntilItsTimeIsOver() {
        node.connect(session);

        FakeExchange held = node.connect(session);
        node.pass(TIMEOUT.minusMillis(1));
        assertThat(held.isOpen()).as("a millisecond early").isTrue();
        assertThat(node.sessions.heldConnects()).as("held").isEqualTo(1);

        node.pass(Duration.ofMillis(1));
        assertThat(held.answer()).as("without events, and advice was given").containsExactly(DONE);
        assertThat(node.sessions.heldConnects()).as("let go").isZero();
        assertThat(node.sessions.timers()).as("timers left").isZero();
    }

    @Test
    void anEventReleasesTheHeldConnectAndStandsBeforeItsReply() {
        node.connect(session);
        FakeExchange held = node.connect(session);

        deliver(session, 1);

        assertThat(held.answer()).containsExactly(event(1), DONE);
        assertThat(node.sessions.timers()).as("its timer is taken back").isZero();
        node.pass(Duration.ofSeconds(9));
        assertThat(held.outcomes()).as("answered once").isEqualTo(1);
    }

    @Test
    void whatComesUntilItsTurnGoesOutInOneAnswer() {
        node.connect(session);
        FakeExchange held = node.connect(session);
        node.holdUp();

        deliver(session, 1);
        deliver(session, 2);
        assertThat(held.isOpen()).as("it is not its turn").isTrue();
        node.goOn();

        assertThat(held.answer()).containsExactly(event(1), event(2), DONE);
    }

    @Test
    void aConnectForWhichSomethingWaitsHasItsTurnAsWell() {
        node.connect(session);
        deliver(session, 1);
        node.holdUp();

        FakeExchange connect = node.connect(session);
        deliver(session, 2);
        assertThat(connect.isOpen()).as("it is not its turn").isTrue();
        node.goOn();

        assertThat(connect.answer()).containsExactly(event(1), event(2), DONE);
        assertThat(node.sessions.timers()).as("not held for long, no timer").isZero();
    }

    @Test
    void aConnectWhoseEventsWentAnotherWayIsAnsweredInItsTurnAllTheSame() {
        node.connect(session);
        deliver(session, 1);
        node.holdUp();
        FakeExchange connect = node.connect(session);

        FakeExchange publish = node.send(session, FakeExchange.from("browser", PUBLISH));
        node.goOn();

        assertThat(publish.answer()).containsExactly(event(1), PUBLISHED);
        assertThat(connect.answer()).as("nobody else would answer it").containsExactly(DONE);
    }

    @Test
    void whatWaitsIsDeliveredWithTheNextConnect() {
        node.connect(session);
        deliver(session, 1);
        deliver(session, 2);

        assertThat(node.connect(session).answer()).as("at once, in order").containsExactly(event(1), event(2), DONE);
    }

    @Test
    void aRequestOfTheClientTakesTheEventsInPreferenceToTheHeldConnect() {
        node.connect(session);
        FakeExchange held = node.connect(session);
        FakeExchange publish = FakeExchange.from("browser", PUBLISH);
        assertThat(session.enter()).isTrue();
        deliver(session, 1);
        deliver(session, 2);
        Node.carryOut(session, publish);
        assertThat(held.isOpen()).as("while the request is handled").isTrue();

        session.conclude(publish);

        assertThat(publish.answer()).containsExactly(event(1), event(2), PUBLISHED);
        assertThat(held.isOpen()).as("nothing is left for the connect").isTrue();
    }

    @Test
    void anEventDuringTwoRequestsGoesOutWithTheOneThatEndsFirst() {
        node.connect(session);
        FakeExchange one = FakeExchange.from("browser", PUBLISH);
        FakeExchange other = FakeExchange.from("browser", PUBLISH);
        session.enter();
        session.enter();
        deliver(session, 1);
        Node.carryOut(session, one);
        Node.carryOut(session, other);

        session.conclude(other);
        session.conclude(one);

        assertThat(other.answer()).containsExactly(event(1), PUBLISHED);
        assertThat(one.answer()).as("delivered already").containsExactly(PUBLISHED);
    }

    @Test
    void aConnectAmongOtherMessagesIsNotHeld() {
        node.connect(session);

        FakeExchange batch = node.send(session, FakeExchange.from("browser", CONNECT, PUBLISH));

        assertThat(batch.answer()).as("replies in the order of the messages").containsExactly(DONE, PUBLISHED);
    }

    @Test
    void aNewerConnectTakesThePlaceOfTheHeldOne() {
        node.connect(session);
        FakeExchange first = node.connect(session);

        FakeExchange second = node.connect(session);

        assertThat(first.refusal()).isEqualTo(Refusal.REPLACED);
        assertThat(second.isOpen()).as("held in its place").isTrue();
        assertThat(node.sessions.heldConnects()).isEqualTo(1);
        deliver(session, 1);
        assertThat(second.answer()).as("the client has not lost the event").containsExactly(event(1), DONE);
    }

    @Test
    void aConnectOvertakenByANewerOneBeforeItIsHeldIsRefused() {
        node.connect(session);
        FakeExchange slow = FakeExchange.from("browser", CONNECT);
        session.enter();
        Node.carryOut(session, slow);

        FakeExchange quick = node.connect(session);
        session.conclude(slow);

        assertThat(slow.refusal()).isEqualTo(Refusal.REPLACED);
        assertThat(quick.isOpen()).as("the newer one waits").isTrue();
    }

    @Test
    void theClientsOwnTimeoutHoldsForOneConnect() {
        node.connect(session);

        FakeExchange asked =
                node.send(session, FakeExchange.from("browser", "{'channel':'/meta/connect','advice':{'timeout':0}}"));
        FakeExchange next = node.connect(session);

        assertThat(asked.answer())
                .as("not held, and told anew how long others are: a client adds that to its patience")
                .containsExactly("{'channel':'/meta/connect','successful':true,'end':'DONE','advised':20000}");
        assertThat(next.isOpen()).as("held again").isTrue();
    }

    @Test
    void advicesOnceForEachTransport() {
        node.connect(session);
        node.send(session, FakeExchange.callback("{'channel':'/meta/connect','advice':{}}"));

        FakeExchange callback = node.send(session, FakeExchange.callback(CONNECT));
        deliver(session, 1);

        assertThat(callback.answer())
                .as("the first answer by this transport")
                .containsExactly(
                        event(1), "{'channel':'/meta/connect','successful':true,'end':'DONE','advised':20000}");
    }

    @Test
    void callbackPollingGetsEventsWithConnectsAlone() {
        node.connect(session);
        session.enter();
        deliver(session, 1);
        FakeExchange publish = FakeExchange.callback(PUBLISH);
        Node.carryOut(session, publish);
        session.conclude(publish);

        assertThat(publish.answer()).as("the reply alone").containsExactly(PUBLISHED);
        assertThat(node.connect(session).answer()).containsExactly(event(1), DONE);
    }

    @Test
    void withConnectOnlyDeliveryARequestReleasesTheHeldConnectAtItsEnd() {
        Node strict = Node.of("tandem.bayeux.metaConnectDeliverOnly", "true");
        BayeuxSession polling = strict.open("browser");
        strict.connect(polling);
        FakeExchange held = strict.connect(polling);
        FakeExchange publish = FakeExchange.from("browser", PUBLISH);
        polling.enter();
        deliver(polling, 1);
        Node.carryOut(polling, publish);

        polling.conclude(publish);

        assertThat(publish.answer()).containsExactly(PUBLISHED);
        assertThat(held.answer()).containsExactly(event(1), DONE);
    }

    @Test
    void aDrainingNodeLetsConnectsGoAndHoldsNoMore() {
        node.connect(session);
        FakeExchange held = node.connect(session);

        node.registry.drain();

        String draining = "{'channel':'/meta/connect','successful':true,'end':'DRAINING','advised':20000}";
        assertThat(held.answer()).containsExactly(draining);
        assertThat(node.connect(session).answer()).as("the next at once").containsExactly(draining);
    }
}
