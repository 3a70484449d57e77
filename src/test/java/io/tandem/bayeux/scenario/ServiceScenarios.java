package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels between one client and the server. */
abstract class ServiceScenarios extends BayeuxScenarios {

    ServiceScenarios(Wire kind) {
        super(kind);
    }

    @Test
    @Section("9")
    void serviceAnswersTheSenderOnly() throws Exception {
        BayeuxClient other = subscriber("/service/echo");
        BayeuxClient client = connected();
        JsonObject reply = succeeds(client.publish("/service/echo", "{'text':'hello'}"));
        assertThat(reply.getString("channel")).isEqualTo("/service/echo");

        JsonObject event = client.nextEvent();
        assertThat(event.getString("channel")).isEqualTo("/service/echo");
        assertThat(event.getJsonObject("data").getString("text")).isEqualTo("hello");
        assertThat(event).doesNotContainKey("clientId");
        receivesNothingMore(client);
        receivesNothingMore(other);
    }

    @Test
    @Section("9")
    void serviceNeedsNoSubscriptionAndNoConnectBefore() throws Exception {
        BayeuxClient client = handshaken();
        succeeds(client.publish("/service/echo", "1"));
        assertThat(client.nextData()).isEqualTo("1");
    }

    @Test
    @Section("9")
    void unusedServiceChannelIsAccepted() throws Exception {
        succeeds(connected().publish("/service/" + UUID.randomUUID(), "1"));
    }

    @ParameterizedTest(name = "9 {0}")
    @ValueSource(strings = {"'text'", "{'a':[1,2]}", "7", "false"})
    void remoteCallIsAnsweredByAnEventWithItsId(String data) throws Exception {
        BayeuxClient client = connected();
        JsonObject call = client.message("/service/call/echo", "'data':" + data);
        JsonObject reply = succeeds(client.ask(call));
        assertThat(reply.getString("id")).as("an ordinary reply besides").isEqualTo(call.getString("id"));

        JsonObject answer = client.nextEvent();
        assertThat(answer.getString("channel")).isEqualTo("/service/call/echo");
        assertThat(answer.getString("id")).isEqualTo(call.getString("id"));
        assertThat(answer.getBoolean("successful")).isTrue();
        assertThat(answer.get("data")).isEqualTo(call.get("data"));
    }

    @Test
    @Section("9")
    void remoteCallsOfSeveralClientsDoNotMeet() throws Exception {
        BayeuxClient one = connected();
        BayeuxClient other = connected();
        succeeds(one.publish("/service/call/echo", "'one'"));
        succeeds(other.publish("/service/call/echo", "'other'"));
        assertThat(one.nextData()).isEqualTo("\"one\"");
        assertThat(other.nextData()).isEqualTo("\"other\"");
        receivesNothingMore(one);
        receivesNothingMore(other);
    }
}
