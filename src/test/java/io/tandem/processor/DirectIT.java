package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import io.tandem.session.CloseCode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The outer envelope, for clients of the Direct Client Protocol (spec 1.2 to 1.4). */
@ExtendWith(SharedServer.class)
class DirectIT {

    private static final String PREPARE =
            "{\"command\":\"prepareSession\",\"data\":{\"model\":\"default\",\"override\":true,"
                    + "\"agent\":{\"id\":\"9\",\"password\":\"9\"}}}";

    @Test
    void leadsFromTheListOfServicesToASessionWithEventsOfBothResources(TandemServer server) throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(server.uri("ws", "/processor"))) {
            JsonObject services = ask(client, "{'messageType':'coreRequest','requestId':'1','command':'getServices'}");
            assertThat(services.getString("requestId")).as("echo").isEqualTo("1");
            assertThat(services.toString()).contains("ServiceMonitor", "InteractionProcessor", "WorkflowManager");

            bindService(client, "ServiceMonitor");
            JsonObject event = next(client);
            assertThat(event.getJsonObject("event").getString("eventType"))
                    .as("O9: the first event on that binding")
                    .isEqualTo("serviceList");
            bindService(client, "InteractionProcessor");
            bindService(client, "WorkflowManager");

            JsonObject prepared = ask(
                    client,
                    "{'messageType':'serviceRequest','requestId':'2','serviceId':'InteractionProcessor','request':"
                            + PREPARE.replace('"', '\'') + "}");
            JsonObject data = prepared.getJsonObject("response").getJsonObject("data");
            String session = data.getJsonObject("session").getString("id");
            for (String service : List.of("InteractionProcessor", "WorkflowManager")) {
                assertThat(ask(client, core("bindResource", service, session)).getString("result"))
                        .as("binding the resource of %s", service)
                        .isEqualTo("success");
            }
            JsonObject started = ask(client, resource(session, "session.start"));
            assertThat(started.getJsonObject("response").getString("result")).isEqualTo("success");
            JsonObject state = next(client);
            assertThat(state.getString("serviceId")).as("capabilities").isEqualTo("WorkflowManager");
            assertThat(state.getString("resourceId")).as("capabilities").isEqualTo(session);
            JsonObject initialized = next(client);
            assertThat(initialized.getString("serviceId")).as("objects").isEqualTo("InteractionProcessor");
            assertThat(initialized.getJsonObject("event").getString("name")).isEqualTo("session.initialized");

            JsonObject out = ask(client, resource(session, "session.logout"));
            assertThat(out.getJsonObject("response").getString("result")).isEqualTo("success");
            assertThat(client.awaitClose().code()).as("close code").isEqualTo(CloseCode.NORMAL.code());
        }
    }

    @Test
    void refusesWhatIsOutOfTurn(TandemServer server) throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(server.uri("ws", "/processor"))) {
            assertFails(client, "nonsense", "coreError", "malformed");
            assertFails(client, "{}", "coreError", "invalid_data");
            assertFails(client, "{'messageType':'coreRequest'}", "coreResponse", "unknown_command");
            assertFails(client, core("bindService", "NoSuch", "x"), "coreResponse", "unknown_target");
            assertFails(client, core("bindResource", "InteractionProcessor", "S9-1"), "coreResponse", "unknown_target");
            assertFails(client, resource("S9-1", "session.start"), "resourceError", "unknown_target");
            assertFails(
                    client,
                    "{'messageType':'serviceRequest','serviceId':'InteractionProcessor','request':{}}",
                    "serviceError",
                    "unknown_target");
            bindService(client, "InteractionProcessor");
            assertFails(
                    client,
                    "{'messageType':'serviceRequest','serviceId':'InteractionProcessor'}",
                    "serviceError",
                    "invalid_data");
            JsonObject wrong = ask(
                    client,
                    "{'messageType':'serviceRequest','serviceId':'InteractionProcessor','request':"
                            + PREPARE.replace("\"9\"}", "\"wrong\"}").replace('"', '\'') + "}");
            assertThat(wrong.getJsonObject("response").getJsonObject("failure").getString("code"))
                    .as("password")
                    .isEqualTo("wrong_credentials");
        }
    }

    private static void bindService(WebSocketClient client, String service) throws InterruptedException {
        assertThat(ask(client, core("bindService", service, "")).getString("result"))
                .as("binding %s", service)
                .isEqualTo("success");
    }

    private static void assertFails(WebSocketClient client, String text, String type, String code)
            throws InterruptedException {
        JsonObject answer = ask(client, text);
        assertThat(answer.getString("messageType")).as("answer to %s", text).isEqualTo(type);
        assertThat(answer.getJsonObject("failure").getString("code"))
                .as("code of %s", text)
                .isEqualTo(code);
    }

    private static String core(String command, String service, String resource) {
        return Json.createObjectBuilder()
                .add("messageType", "coreRequest")
                .add("command", command)
                .add("serviceId", service)
                .add("resourceId", resource)
                .build()
                .toString();
    }

    private static String resource(String session, String command) {
        return Json.createObjectBuilder()
                .add("messageType", "resourceRequest")
                .add("requestId", "r")
                .add("serviceId", "InteractionProcessor")
                .add("resourceId", session)
                .add(
                        "request",
                        Json.createObjectBuilder().add("command", command).add("target", session))
                .build()
                .toString();
    }

    private static JsonObject ask(WebSocketClient client, String text) throws InterruptedException {
        client.send(text.replace('\'', '"'));
        return next(client);
    }

    private static JsonObject next(WebSocketClient client) throws InterruptedException {
        String text = client.next();
        MessageSchema.checkPart("direct", text);
        return Desktop.parse(text);
    }
}
