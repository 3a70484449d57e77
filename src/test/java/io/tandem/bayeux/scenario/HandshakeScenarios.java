package io.tandem.bayeux.scenario;

import static io.tandem.bayeux.scenario.Messages.batch;
import static io.tandem.bayeux.scenario.Messages.handshake;
import static io.tandem.bayeux.scenario.Messages.object;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sessions begin. */
abstract class HandshakeScenarios extends BayeuxScenarios {

    HandshakeScenarios(Wire kind) {
        super(kind);
    }

    @Test
    @Section("4, 10")
    void handshakeIsAnsweredWithAllThatAClientNeeds() throws Exception {
        JsonObject reply = open().ask(handshake("'id':'a1'"));

        succeeds(reply);
        assertThat(reply.getString("channel")).isEqualTo("/meta/handshake");
        assertThat(reply.getString("id")).as("the request's id").isEqualTo("a1");
        assertThat(reply.getString("version")).isEqualTo("1.0");
        assertThat(reply.getString("minimumVersion")).isEqualTo("1.0");
        assertThat(reply.getJsonArray("supportedConnectionTypes").getValuesAs(JsonString::getString))
                .as("what the server allows, in its order of preference")
                .containsExactly("websocket", "long-polling", "callback-polling");
        JsonObject advice = reply.getJsonObject("advice");
        assertThat(advice.getString("reconnect")).isEqualTo("retry");
        assertThat(advice.getInt("interval")).isZero();
        assertThat(advice.getInt("timeout")).as("default").isEqualTo(20_000);
        assertThat(advice).as("10: only when handshakeReconnect is on").doesNotContainKey("maxInterval");
    }

    @Test
    @Section("3, 20")
    void clientIdsAreUnguessable() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            String id = open().handshake("").getString("clientId");
            assertThat(id)
                    .as("letters and digits only, enough of them for 128 random bits in base 36")
                    .matches("[A-Za-z0-9]{25,}");
            ids.add(id);
        }
        assertThat(ids).as("never reused").hasSize(20);
    }

    @ParameterizedTest(name = "4 {0}")
    @ValueSource(
            strings = {
                "{'channel':'/meta/handshake'}",
                "{'channel':'/meta/handshake','id':'1','version':'1.0'}",
                "{'channel':'/meta/handshake','id':'1','supportedConnectionTypes':['long-polling']}",
                "{'channel':'/meta/handshake','id':'1','version':'1.0','supportedConnectionTypes':['flash']}",
                "{'channel':'/meta/handshake','id':'1','version':'1.0','supportedConnectionTypes':[]}",
                "{'channel':'/meta/handshake','id':'1','version':'0.1','minimumVersion':'9.9','supportedConnectionTypes':[]}",
                "{'channel':'/meta/handshake','id':'1','version':'1.0','ext':{},'advice':{'timeout':0},'application':[1]}"
            })
    void handshakeSucceedsWhateverTheClientClaimsToSpeak(String message) throws Exception {
        JsonObject reply = succeeds(open().ask(object(message)));
        assertThat(reply.getString("clientId")).isNotEmpty();
        assertThat(reply.getString("id", null))
                .as("an id only if the request had one")
                .isEqualTo(object(message).getString("id", null));
    }

    @Test
    @Section("1")
    void numberAsIdComesBackAsText() throws Exception {
        assertThat(open().ask(handshake("'id':17")).get("id")).hasToString("\"17\"");
    }

    @Test
    @Section("4")
    void everyHandshakeMakesANewSession() throws Exception {
        BayeuxClient client = connected();
        String first = client.clientId();
        String second = client.handshake("").getString("clientId");
        String third = client.handshake("'clientId':'" + second + "'").getString("clientId");

        assertThat(Set.of(first, second, third))
                .as("an old clientId does not matter")
                .hasSize(3);
    }

    @Test
    @Section("4, 11")
    void handshakeThatPolicyRefusesIsNotToBeTriedAgain() throws Exception {
        BayeuxClient client = open();
        JsonObject reply = fails(client.ask(handshake("'ext':{'auth':'deny'}")), "403::handshake_denied");

        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo("none");
        assertThat(reply).as("no session").doesNotContainKey("clientId");
        assertThat(reply.getString("id")).isEqualTo("h");
        succeeds(client.handshake(""));
    }

    @Test
    @Section("4, 12, 14")
    void handshakeIsAloneOrNothingIsActedUpon() throws Exception {
        BayeuxClient witness = subscriber("/test/alone");
        BayeuxClient sender = connected();
        String both =
                batch(handshake(""), sender.message("/test/alone", "'data':1")).toString();
        String reversed =
                batch(sender.message("/test/alone", "'data':1"), handshake("")).toString();

        assertThat(open().wire().refusal(both)).isEqualTo(kind().malformed());
        assertThat(open().wire().refusal(reversed)).isEqualTo(kind().malformed());
        assertThat(sender.wire().refusal(reversed)).isEqualTo(kind().malformed());
        assertThat(open().wire().refusal(batch(handshake(""), handshake("")).toString()))
                .isEqualTo(kind().malformed());
        receivesNothingMore(witness);
    }

    @Test
    @Section("18")
    void acknowledgementIsNotUsedUnlessAskedFor() throws Exception {
        BayeuxClient client = open();
        JsonObject handshake = client.handshake("");
        JsonObject connect = client.connect();

        assertThat(extensionsOf(handshake)).doesNotContainKey("ack");
        assertThat(extensionsOf(connect)).doesNotContainKey("ack");
    }
}
