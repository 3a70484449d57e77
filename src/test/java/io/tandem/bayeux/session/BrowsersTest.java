package io.tandem.bayeux.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.store.Crowd;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Several sessions in one browser (spec 15). */
class BrowsersTest {

    private static final String CONNECT = "{'channel':'/meta/connect'}";

    private final Browsers browsers = new Browsers();

    @Test
    void aBrowserHasAsManyPlacesAsConfigured() {
        OptionalInt two = OptionalInt.of(2);

        assertThat(browsers.take("a", two)).isTrue();
        assertThat(browsers.take("a", two)).isTrue();
        assertThat(browsers.take("a", two)).as("a third").isFalse();
        assertThat(browsers.take("b", two)).as("another browser").isTrue();

        browsers.give("a");
        assertThat(browsers.take("a", two)).as("one was given back").isTrue();
    }

    @Test
    void noPlaceIsNoneAndNoLimitIsAnyNumber() {
        assertThat(browsers.take("a", OptionalInt.of(0))).isFalse();
        for (int i = 0; i < 100; i++) {
            assertThat(browsers.take("a", OptionalInt.empty())).isTrue();
        }
    }

    @Test
    void aPlaceIsTakenOnceHoweverManyWantIt() throws Exception {
        List<Boolean> taken = Crowd.run(8, thread -> browsers.take("a", OptionalInt.of(1)));

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void aSecondSessionOfABrowserIsNotHeldUntilTheFirstLeaves() {
        Node node = Node.of();
        BayeuxSession one = node.open("browser");
        BayeuxSession other = node.open("browser");
        node.connect(one);
        node.connect(other);
        node.connect(one);

        assertThat(node.connect(other).answer()).singleElement().asString().contains("'end':'CROWDED'");
        node.connect(one);
        assertThat(node.connect(other).answer())
                .as("a newer connect of the first keeps its place")
                .singleElement()
                .asString()
                .contains("'end':'CROWDED'");

        node.sessions.end(one, SessionEnd.DISCONNECTED_BY_CLIENT);
        assertThat(node.connect(other).isOpen()).as("held now").isTrue();
    }

    @Test
    void aCrowdedConnectStillBringsEvents() {
        Node node = Node.of();
        BayeuxSession one = node.open("browser");
        BayeuxSession other = node.open("browser");
        node.connect(one);
        node.connect(other);
        node.connect(one);
        Node.deliver(other, 1);

        assertThat(node.connect(other).answer()).hasSize(2).startsWith(Node.event(1));
    }

    @Test
    void anyNumberIsHeldOverHttp2() {
        Node node = Node.of();
        for (int i = 0; i < 3; i++) {
            BayeuxSession session = node.open("browser");
            node.connect(session);
            node.send(session, FakeExchange.from("browser", CONNECT).overHttp2());
        }

        assertThat(node.sessions.heldConnects()).isEqualTo(3);
    }
}
