package io.tandem.bayeux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.PendingConnect;
import io.tandem.bayeux.session.ConnectEnd;
import io.tandem.bayeux.session.ConnectReplies;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each end of a connect says (spec 5, 10, 15, 18). */
class ConnectReplyMakerTest {

    private static final String PLAIN = "{'channel':'/meta/connect','successful':true";

    @ParameterizedTest(name = "{0}, advice {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DONE|false|'successful':true}",
                "DONE|true|'successful':true,'advice':{'reconnect':'retry','interval':5,'timeout':20}}",
                "CROWDED|true|'successful':true,'advice':"
                        + "{'reconnect':'retry','interval':2000,'timeout':20,'multiple-clients':true}}",
                "DISCONNECTED|true|'successful':true,'advice':{'reconnect':'none'}}",
                "EXPIRED|true|'successful':false,'error':'402::session_unknown',"
                        + "'advice':{'reconnect':'handshake','interval':0}}"
            })
    void eachEndHasItsReply(ConnectEnd end, boolean advise, String reply) {
        assertThat(reply(end, advise, Optional.empty(), 0)).isEqualTo("{'channel':'/meta/connect'," + reply);
    }

    @RepeatedTest(20)
    void whileTheNodeDrainsEachClientIsToComeBackAtATimeOfItsOwn() {
        JsonObject reply = EngineNode.json(reply(ConnectEnd.DRAINING, true, Optional.empty(), 0));

        assertThat(reply.getBoolean("successful")).isTrue();
        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo("retry");
        assertThat(reply.getJsonObject("advice").getInt("interval")).isBetween(1_000, 5_000);
    }

    @Test
    void whereCrowdedBrowsersAreNotWantedTheConnectFails() {
        assertThat(reply(ConnectEnd.CROWDED, true, Optional.empty(), 0, "tandem.bayeux.multiSessionInterval", "0"))
                .isEqualTo("{'channel':'/meta/connect','successful':false,"
                        + "'advice':{'reconnect':'none','multiple-clients':true}}");
    }

    @Test
    void tellsTheLongestTimeWithoutAConnectWhereThatIsWanted() {
        assertThat(reply(ConnectEnd.DONE, true, Optional.of(Duration.ofMillis(9)), 0))
                .isEqualTo(PLAIN + ",'advice':{'reconnect':'retry','interval':5,'timeout':20,'maxInterval':9}}");
    }

    @Test
    void carriesTheNumberOfTheBatch() {
        assertThat(reply(ConnectEnd.DONE, false, Optional.empty(), 3)).isEqualTo(PLAIN + ",'ext':{'ack':3}}");
    }

    @Test
    void carriesTheTimeWhereThatIsWanted() {
        assertThat(reply(ConnectEnd.DONE, false, Optional.empty(), 0, "tandem.bayeux.timestamp", "true"))
                .isEqualTo(PLAIN + ",'timestamp':'Mon Jan 01 00:00:00 GMT 2024'}");
    }

    private static String reply(
            ConnectEnd end, boolean advise, Optional<Duration> maxInterval, long batch, String... namesAndValues) {
        EngineNode engine = new EngineNode(new Demand(), List.of(), namesAndValues);
        PendingConnect connect = new PendingConnect(
                FakeExchange.message("{'channel':'/meta/connect'}"), engine.node.clock.instant(), 2, false);
        ConnectReplies.Terms terms = new ConnectReplies.Terms(Duration.ofMillis(5), Duration.ofMillis(20), maxInterval);
        return engine.node
                .wiring
                .get(ConnectReplyMaker.class)
                .reply(new ConnectReplies.Answer(connect, end, advise, terms, batch))
                .text()
                .replace('"', '\'');
    }
}
