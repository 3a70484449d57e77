package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The comparison of clocks. */
abstract class ExtensionScenarios extends BayeuxScenarios {

    private static final long HOUR = 3_600_000;

    ExtensionScenarios(Wire kind) {
        super(kind);
    }

    @Test
    @Section("19")
    void handshakeTellsTheServersTime() throws Exception {
        long now = System.currentTimeMillis();
        JsonObject answer = timesync(open().handshake("'ext':{'timesync':{'tc':" + now + ",'l':0,'o':0}}"));

        assertThat(answer.getJsonNumber("tc").longValueExact())
                .as("the client's time again")
                .isEqualTo(now);
        long server = answer.getJsonNumber("ts").longValueExact();
        assertThat(Math.abs(server - now)).as("both clocks are this machine's").isLessThan(HOUR);
        assertThat(answer.getInt("p"))
                .as("how long the server held the message, in ms")
                .isNotNegative();
        assertThat(answer.getJsonNumber("a").longValueExact())
                .as("tc + o + l - ts")
                .isEqualTo(now - server);
    }

    @Test
    @Section("19")
    void connectTellsHowFarTheClientIsOff() throws Exception {
        BayeuxClient client = handshaken();
        long wrong = System.currentTimeMillis() - HOUR;
        JsonObject reply = succeeds(client.ask(client.connectMessage(
                "'ext':{'timesync':{'tc':" + wrong + ",'l':20,'o':1000}},'advice':{'timeout':0}")));
        JsonObject answer = timesync(reply);
        long server = answer.getJsonNumber("ts").longValueExact();
        assertThat(answer.getJsonNumber("a").longValueExact()).isEqualTo(wrong + 1_000 + 20 - server);
    }

    @Test
    @Section("19")
    void accuracyOnlyForAClientThatKnowsItsLag() throws Exception {
        JsonObject answer = timesync(open().handshake("'ext':{'timesync':{'tc':1}}"));
        assertThat(answer.getInt("tc")).isEqualTo(1);
        assertThat(answer).doesNotContainKey("a");
    }

    @Test
    @Section("19")
    void clientThatIsAccurateEnoughIsNotAnswered() throws Exception {
        BayeuxClient client = handshaken();
        boolean answered = true;
        for (int i = 0; i < 50 && answered; i++) {
            String exact = "{'tc':" + System.currentTimeMillis() + ",'l':1,'o':0}";
            JsonObject reply = succeeds(
                    client.ask(client.connectMessage("'ext':{'timesync':" + exact + "},'advice':{'timeout':0}")));
            answered = extensionsOf(reply).containsKey("timesync");
        }
        assertThat(answered)
                .as("whether each of 50 guesses was off by 25 ms or more, though both read the same clock")
                .isFalse();
    }

    @Test
    @Section("19")
    void nobodyIsAnsweredWhoDidNotAsk() throws Exception {
        BayeuxClient client = open();
        assertThat(extensionsOf(client.handshake(""))).doesNotContainKey("timesync");
        assertThat(extensionsOf(client.connect())).doesNotContainKey("timesync");
    }

    private static JsonObject timesync(JsonObject reply) {
        succeeds(reply);
        return reply.getJsonObject("ext").getJsonObject("timesync");
    }
}
