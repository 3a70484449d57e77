package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an application is told when a session starts, held against the protocol's own sample (spec 3). */
class TropoSessionPayloadIT {

    private static final JsonObject SAMPLE = read("""
            {"session":{"id":"0123456789abcdef0123456789abcdef","accountId":"12345","timestamp":"2010-10-09T11:49:59.586Z",
             "userType":"HUMAN","initialText":"What?","callId":"fedcba9876543210fedcba9876543210",
             "to":{"id":"13314314191","name":"unknown","channel":"TEXT","network":"SMS"},
             "from":{"id":"14155550100","name":"unknown","channel":"TEXT","network":"SMS"},
             "headers":{"Call-ID":"0-13c4-4b1a2b3c"}}}""");

    /** What later payloads have besides. */
    private static final Set<String> LATER =
            Set.of("session.applicationId", "session.to.e164Id", "session.from.e164Id");

    /** Texts that may be null (spec 3, 3.1). */
    private static final Set<String> NULLABLE = Set.of("name", "initialText");

    private static final String ID = "[0-9a-f]{32}";
    private static final String CALLER = "+14155550100";
    private static final String NUMBER = "9991427645";

    private static TandemServer server;
    private static NodeApplication applications;
    private static TropoDirectory directory;

    @BeforeAll
    static void start() throws Exception {
        applications = NodeApplication.start();
        server = TropoDirectory.gateway("tropo-payload").start();
        directory = new TropoDirectory(server);
        directory.install(applications.url("menu"));
    }

    @AfterAll
    static void stop() {
        server.close();
        applications.close();
    }

    /** With the caller, the number and the headers of the sample, if those of a call. */
    @Test
    void aCallIsToldAsInTheSample() throws Exception {
        Posted posted =
                call(SAMPLE.getJsonObject("session").getJsonObject("headers").toString());

        assertThat(shape("session", posted.session()))
                .as("keys, types and nesting of %s", posted.body())
                .isEqualTo(shape("session", SAMPLE.getJsonObject("session")));
        assertReadable(posted.session());
        JsonObject session = posted.session();
        assertThat(session.getJsonObject("headers"))
                .as("those that came with the call, and no other")
                .isEqualTo(SAMPLE.getJsonObject("session").getJsonObject("headers"));
        assertThat(session.get("initialText")).as("nobody wrote anything").isEqualTo(JsonValue.NULL);
        assertEndpoint(session.getJsonObject("to"), NUMBER, NUMBER, "VOICE", "SIP");
        // 10 digits for a number of that country, and never a plus (spec 3.1).
        assertEndpoint(session.getJsonObject("from"), "4155550100", "14155550100", "VOICE", "SIP");
    }

    @Test
    void aTextIsToldAsInTheSample() throws Exception {
        String text = "{'from':'" + CALLER + "','to':'" + NUMBER + "','network':'SMS','text':'What?'}";
        new Rest(server).send("POST", "/api/texts", text, 202);
        Posted posted = applications.session().posted("/menu/start");

        JsonObject session = posted.session();
        assertThat(shape("session", session))
                .as("keys, types and nesting of %s", posted.body())
                .isEqualTo(shape("session", SAMPLE.getJsonObject("session")));
        assertReadable(session);
        assertThat(session.getString("initialText")).isEqualTo("What?");
        assertEndpoint(session.getJsonObject("to"), NUMBER, NUMBER, "TEXT", "SMS");
        assertEndpoint(session.getJsonObject("from"), "14155550100", "14155550100", "TEXT", "SMS");
    }

    @Test
    void headersAreToldAsTheyCame() throws Exception {
        JsonObject headers =
                call("{'X-Campaign':'\u00e4 / spring','X-Empty':''}").session().getJsonObject("headers");

        assertThat(headers.getString("X-Campaign")).isEqualTo("\u00e4 / spring");
        assertThat(headers.getString("X-Empty")).isEmpty();
    }

    @Test
    void eachCallHasASessionAndALegOfItsOwn() throws Exception {
        JsonObject first = sessionOfACall();
        JsonObject second = sessionOfACall();

        assertThat(second.getString("id")).isNotEqualTo(first.getString("id"));
        assertThat(second.getString("callId"))
                .isNotEqualTo(first.getString("callId"))
                .isNotEqualTo(second.getString("id"));
        assertThat(second.getString("accountId")).isEqualTo(first.getString("accountId"));
    }

    private static JsonObject sessionOfACall() throws Exception {
        return call("{}").session();
    }

    /** Somebody calls and hangs up again; what was posted first. */
    private static Posted call(String headers) throws Exception {
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, NUMBER, headers);
        Posted posted = applications.session().posted("/menu/start");
        caller.hangsUp();
        caller.isOver();
        return posted;
    }

    /** Values that strict clients can read (spec 15). */
    private static void assertReadable(JsonObject session) {
        assertThat(session.getString("id")).matches(ID);
        assertThat(session.getString("callId")).matches(ID);
        assertThat(session.getString("accountId")).matches("[0-9]+");
        assertThat(session.getString("userType")).isEqualTo("HUMAN");
        assertThat(session.getString("timestamp"))
                .as("milliseconds, and UTC")
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(Instant.parse(session.getString("timestamp"))).isAfter("2020-01-01T00:00:00Z");
    }

    private static void assertEndpoint(JsonObject endpoint, String id, String e164Id, String channel, String network) {
        assertThat(endpoint.getString("id")).as("id of %s", endpoint).isEqualTo(id);
        assertThat(endpoint.getString("e164Id")).as("e164Id of %s", endpoint).isEqualTo(e164Id);
        assertThat(endpoint.getString("channel")).isEqualTo(channel);
        assertThat(endpoint.getString("network")).isEqualTo(network);
    }

    /** The paths of all values with their types, but for what only later payloads have. */
    private static Map<String, String> shape(String path, JsonObject object) {
        Map<String, String> shape = new TreeMap<>();
        object.forEach((name, value) -> {
            String inner = path + '.' + name;
            if (value instanceof JsonObject child) {
                shape.put(inner, "OBJECT");
                shape.putAll(shape(inner, child));
            } else {
                boolean text = value instanceof JsonString || NULLABLE.contains(name) && value == JsonValue.NULL;
                shape.put(inner, text ? "STRING" : value.getValueType().name());
            }
        });
        shape.keySet().removeAll(LATER);
        return shape;
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
