package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.CometClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agent's desktop whose network forbids WebSockets: the same session over a Bayeux service channel. */
@ExtendWith(SharedServer.class)
class ServiceChannelIT {

    private static final long AGENT = 8;

    @Test
    void aSessionIsBoundStartedUsedAndEndedOverLongPolling(TandemServer server) throws Exception {
        Desktop.Prepared prepared = Desktop.prepare(server, AGENT, true);
        try (CometClient client = CometClient.overLongPolling(server)) {
            String channel = bind(client, prepared);
            client.publish(channel, request(prepared, "session.request.getdirectory"));
            assertThat(nextData(client, channel).getJsonObject("failure").getString("code"))
                    .as("the same rules hold")
                    .isEqualTo("not_started");

            client.publish(channel, request(prepared, "session.start"));
            assertThat(nextData(client, channel).getString("result")).isEqualTo("success");
            JsonObject event = nextData(client, channel);
            while (!event.getString("name").equals("session.initialized")) {
                event = nextData(client, channel);
            }
            client.publish(channel, request(prepared, "session.request.getdirectory"));
            assertThat(nextData(client, channel).getString("result")).isEqualTo("success");

            client.publish(channel, request(prepared, "session.logout"));
            JsonObject last = nextData(client, channel);
            while (!last.containsKey("close")) {
                last = nextData(client, channel);
            }
            assertThat(last.getJsonObject("close").getInt("code")).isEqualTo(1000);
        }
    }

    @Test
    void aWrongTokenBindsNothing(TandemServer server) throws Exception {
        Desktop.Prepared prepared = Desktop.prepare(server, AGENT, true);
        try (CometClient client = CometClient.overLongPolling(server)) {
            String channel = "/service/processor/" + prepared.session().getString("id");
            client.publish(
                    channel, Json.createObjectBuilder().add("token", "guessed").build());

            assertThat(nextData(client, channel)).as("no session, but why").containsKey("close");
        }
    }

    @Test
    void theEndOfTheBayeuxSessionLeavesTheAgentSessionToComeBackTo(TandemServer server) throws Exception {
        Desktop.Prepared prepared = Desktop.prepare(server, AGENT, true);
        try (CometClient client = CometClient.overLongPolling(server)) {
            String channel = bind(client, prepared);
            client.publish(channel, request(prepared, "session.start"));
            assertThat(nextData(client, channel).getString("result")).isEqualTo("success");
        }

        assertThat(Desktop.prepare(server, AGENT, false).status())
                .as("it is kept for a time of grace")
                .isEqualTo(409);
        try (Desktop after = Desktop.start(server, AGENT)) {
            after.ask("session.logout", "", "{}");
        }
    }

    private static String bind(CometClient client, Desktop.Prepared prepared) {
        String address = prepared.session().getString("address");
        String token = address.substring(address.indexOf("token=") + "token=".length());
        String channel = "/service/processor/" + prepared.session().getString("id");
        client.publish(channel, Json.createObjectBuilder().add("token", token).build());
        return channel;
    }

    private static JsonValue request(Desktop.Prepared prepared, String command) {
        return Json.createObjectBuilder()
                .add("command", command)
                .add("target", prepared.session().getString("id"))
                .add("data", JsonValue.EMPTY_JSON_OBJECT)
                .build();
    }

    /** The next message of the session, held against the schema, or what says that the session is closed. */
    private static JsonObject nextData(CometClient client, String channel) throws InterruptedException {
        JsonObject event = client.nextEvent();
        assertThat(event.getString("channel")).isEqualTo(channel);
        JsonObject data = event.getJsonObject("data");
        if (data.containsKey("close")) {
            assertThat(data.getJsonObject("close").keySet())
                    .as("what takes the place of the close frame: %s", data)
                    .containsExactlyInAnyOrder("code", "reason");
        } else {
            MessageSchema.check(data.toString());
        }
        return data;
    }
}
