package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static io.tandem.bayeux.session.Node.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.option.Transport;
import io.tandem.store.local.Footprint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The acknowledgement extension (spec 18). */
class AcknowledgementTest {

    private final Node node = Node.of();

    @Test
    void numbersGrowByOneWithOrWithoutEvents() {
        Acknowledgement acknowledgement = new Acknowledgement(Progress.NONE);

        assertThat(acknowledgement.next(0)).isEqualTo(1);
        assertThat(acknowledgement.next(3)).isEqualTo(2);
        assertThat(acknowledgement.next(3)).isEqualTo(3);
    }

    @Test
    void aBatchStandsForAllEventsUpToIt() {
        Acknowledgement acknowledgement = new Acknowledgement(Progress.NONE);
        acknowledgement.next(2);
        acknowledgement.next(0);
        acknowledgement.next(5);

        assertThat(acknowledgement.received(0)).as("nothing yet").isZero();
        assertThat(acknowledgement.received(2))
                .as("the empty one brought nothing more")
                .isEqualTo(2);
        assertThat(acknowledgement.received(3)).isEqualTo(5);
        assertThat(acknowledgement.received(3)).as("forgotten").isZero();
    }

    @Test
    void goesOnAfterAnotherAndAfterBatchesTheOtherDidNotNote() {
        Acknowledgement acknowledgement = new Acknowledgement(new Progress(4, 0, 7, Map.of(6L, 3L, 7L, 4L)));

        assertThat(acknowledgement.received(9)).as("two empty batches later").isEqualTo(4);
        assertThat(acknowledgement.next(0)).isEqualTo(10);
    }

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
    void whatIsAcknowledgedIsNotKept() {
        BayeuxSession session = node.openAcknowledging();
        node.connect(session, 0);
        int before = Footprint.of(node.store);
        for (int number = 1; number <= 50; number++) {
            deliver(session, number);
        }

        node.connect(session, 1);
        node.connect(session, 2);

        assertThat(Footprint.of(node.store)).as("entries in the Store").isEqualTo(before);
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
        Node narrow = Node.of("tandem.bayeux.maxQueue", "2");
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
    void progressKnowsTheBatchesThatAreNotAcknowledged() {
        Progress progress = Progress.NONE.oneMore().oneMore().sent(2, 1).sent(3, 2);

        assertThat(progress).isEqualTo(new Progress(2, 0, 3, Map.of(2L, 1L, 3L, 2L)));
        assertThat(progress.acknowledged(2, 1)).isEqualTo(new Progress(2, 1, 3, Map.of(3L, 2L)));
        assertThat(progress.acknowledged(3, 2).acknowledged(2, 1))
                .as("an older word changes nothing")
                .isEqualTo(new Progress(2, 2, 3, Map.of()));
    }
}
