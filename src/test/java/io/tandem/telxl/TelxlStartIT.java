package io.tandem.telxl;

import static io.tandem.telxl.Messages.BLACK;
import static io.tandem.telxl.Messages.PING;
import static io.tandem.telxl.Messages.json;
import static io.tandem.telxl.Messages.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.client.WebSocketClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting a session, line by line of the reference (spec 3.1 to 3.3, 10.1, 10.4, 10.5). */
@ExtendWith(SharedServer.class)
class TelxlStartIT {

    private static final String SCARLET = "'user':'Miss Scarlet','pass':'Miss Scarlet'";
    private static final String WHITE = "'user':'Mrs White','pass':'Mrs White'";
    private static final String API = ",'mode':'api'";
    private static final String WRONG = "Login failed (login result -1): Incorrect credentials supplied";
    private static final String NO_OPERATOR = "The operator is not associated with the user.";
    private static final String NO_CONFIGURATION = "The configuration is not associated with the user.";
    private static final String NEITHER =
            "No configuration specified and no operator selected to get a default configuration from.";
    private static final Pattern FAILURE = Pattern.compile("201 FAILED - (.*) on session ID ([1-9]\\d*)");

    static Stream<Arguments> successes() {
        return Stream.of(
                arguments("3.1 agent_id", BLACK + API + ",'agent_id':7", "vcc_operators", 7, 1),
                arguments("3.1 agent_id, another operator", BLACK + API + ",'agent_id':8", "vcc_operators", 8, 1),
                arguments("3.1 config_id", BLACK + API + ",'config_id':1", "vcc_customers", 300, 1),
                arguments("3.1 of two configurations", SCARLET + API + ",'config_id':2", "vcc_customers", 300, 2),
                arguments("3.1 the operator's own one", SCARLET + API + ",'agent_id':9", "vcc_operators", 9, 2),
                arguments("3.1 another customer's operator", WHITE + API + ",'agent_id':20", "vcc_operators", 20, 3),
                arguments("3.1 another customer", WHITE + API + ",'config_id':3", "vcc_customers", 301, 3),
                arguments("2.3 order has no meaning", "'agent_id':7,'mode':'api'," + BLACK, "vcc_operators", 7, 1),
                arguments("2.3 other fields", BLACK + API + ",'agent_id':7,'colour':{}", "vcc_operators", 7, 1),
                arguments(
                        "10.1 both, and they agree",
                        BLACK + API + ",'agent_id':7,'config_id':1",
                        "vcc_operators",
                        7,
                        1),
                arguments(
                        "10.1 seed: both as strings",
                        BLACK + API + ",'agent_id':'007','config_id':'01'",
                        "vcc_operators",
                        7,
                        1),
                arguments("10.1 string of digits", BLACK + API + ",'agent_id':'7'", "vcc_operators", 7, 1),
                arguments("10.1 config_id as a string", BLACK + API + ",'config_id':'0001'", "vcc_customers", 300, 1),
                arguments("10.1 empty config_id", BLACK + API + ",'agent_id':7,'config_id':''", "vcc_operators", 7, 1),
                arguments("10.1 config_id null", BLACK + API + ",'agent_id':7,'config_id':null", "vcc_operators", 7, 1),
                arguments("10.1 empty agent_id", BLACK + API + ",'agent_id':'','config_id':1", "vcc_customers", 300, 1),
                arguments(
                        "10.1 agent_id null", BLACK + API + ",'agent_id':null,'config_id':1", "vcc_customers", 300, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("successes")
    void startsASession(String row, String fields, String table, int authority, int configuration, TandemServer server)
            throws Exception {
        try (WebSocketClient client = connect(server)) {
            JsonObject result = client.ask(start(fields));
            assertThat(result.keySet())
                    .as("3.2: these fields")
                    .containsExactlyInAnyOrder(
                            "event_type",
                            "result_code",
                            "result_text",
                            "session_id",
                            "authority_table",
                            "authority_id",
                            "config_id",
                            "api_version");
            assertThat(result.getString("event_type")).as("3.2 event_type").isEqualTo("session_start_result");
            assertThat(result.getInt("result_code")).as("3.2 result_code").isEqualTo(200);
            assertThat(result.getString("result_text")).as("3.2 result_text").isEqualTo("OK");
            assertThat(result.getJsonNumber("session_id").longValueExact())
                    .as("3.2 session_id")
                    .isPositive();
            assertThat(result.getString("authority_table"))
                    .as("3.2 authority_table")
                    .isEqualTo(table);
            assertThat(result.getInt("authority_id")).as("3.2 authority_id").isEqualTo(authority);
            assertThat(result.getInt("config_id")).as("3.2 config_id").isEqualTo(configuration);
            assertThat(result.getString("api_version"))
                    .as("3.2 api_version, 10.4")
                    .matches("\\d+\\.\\d+-\\d+");
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments("3.3 neither id", BLACK + API, NEITHER),
                arguments("10.1 both ids empty", BLACK + API + ",'agent_id':'','config_id':null", NEITHER),
                arguments("3.3 wrong password", "'user':'Mr Black','pass':'white','mode':'api','agent_id':7", WRONG),
                arguments("3.1 unknown user", "'user':'Mr Green','pass':'Mr Green','mode':'api','agent_id':7", WRONG),
                arguments(
                        "password in another case",
                        "'user':'Mr Black','pass':'mr black','mode':'api','agent_id':7",
                        WRONG),
                arguments(
                        "password of another user",
                        "'user':'Mr Black','pass':'Mrs White','mode':'api','agent_id':7",
                        WRONG),
                arguments("3.1 operator of another configuration", BLACK + API + ",'agent_id':9", NO_OPERATOR),
                arguments("3.1 operator of another customer", BLACK + API + ",'agent_id':20", NO_OPERATOR),
                arguments("3.1 unknown operator", BLACK + API + ",'agent_id':999", NO_OPERATOR),
                arguments("3.1 operator 0", BLACK + API + ",'agent_id':0", NO_OPERATOR),
                arguments("3.1 configuration of the same customer", BLACK + API + ",'config_id':2", NO_CONFIGURATION),
                arguments("3.1 configuration of another customer", BLACK + API + ",'config_id':3", NO_CONFIGURATION),
                arguments("3.1 unknown configuration", BLACK + API + ",'config_id':999", NO_CONFIGURATION),
                arguments(
                        "10.1 both, and they disagree",
                        SCARLET + API + ",'agent_id':'007','config_id':'02'",
                        "The operator does not belong to the configuration specified."),
                arguments("10.1 the operator comes first", BLACK + API + ",'agent_id':9,'config_id':1", NO_OPERATOR),
                arguments("3.1 user missing", "'pass':'Mr Black','mode':'api','agent_id':7", "Missing user."),
                arguments("3.1 user empty", "'user':'','pass':'Mr Black','mode':'api','agent_id':7", "Missing user."),
                arguments("3.1 user null", "'user':null,'pass':'Mr Black','mode':'api','agent_id':7", "Missing user."),
                arguments(
                        "3.1 user no string",
                        "'user':7,'pass':'Mr Black','mode':'api','agent_id':7",
                        "Invalid user: a string is expected."),
                arguments("10.6 pass missing", "'user':'Mr Black','mode':'api','agent_id':7", "Missing pass."),
                arguments("10.6 mode missing", BLACK + ",'agent_id':7", "Missing mode: api or web is expected."),
                arguments(
                        "9 mode unknown",
                        BLACK + ",'mode':'xml','agent_id':7",
                        "Unknown mode: api or web is expected."),
                arguments(
                        "9 mode in another case",
                        BLACK + ",'mode':'Api','agent_id':7",
                        "Unknown mode: api or web is expected."),
                arguments("9 mode no string", BLACK + ",'mode':1,'agent_id':7", "Invalid mode: a string is expected."),
                arguments("10.1 other string", BLACK + API + ",'agent_id':'seven'", unfit("agent_id")),
                arguments("10.1 fraction", BLACK + API + ",'agent_id':7.5", unfit("agent_id")),
                arguments("10.1 true", BLACK + API + ",'agent_id':true", unfit("agent_id")),
                arguments("10.1 negative", BLACK + API + ",'agent_id':-7", unfit("agent_id")),
                arguments("10.1 object", BLACK + API + ",'agent_id':{}", unfit("agent_id")),
                arguments("10.1 huge", BLACK + API + ",'agent_id':1e999999999", unfit("agent_id")),
                arguments("10.1 config_id other string", BLACK + API + ",'config_id':'x'", unfit("config_id")),
                arguments("10.1 config_id false", BLACK + API + ",'config_id':false", unfit("config_id")),
                arguments("10.1 config_id negative", BLACK + API + ",'config_id':'-1'", unfit("config_id")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void failsInTheDocumentedShapeAndThenAllowsAnotherTry(String row, String fields, String reason, TandemServer server)
            throws Exception {
        try (WebSocketClient client = connect(server)) {
            assertFailure(client.ask(start(fields)), reason);

            assertThat(client.ask(start(BLACK + API + ",'agent_id':7")).getInt("result_code"))
                    .as("3.3: another try on the same socket")
                    .isEqualTo(200);
        }
    }

    @Test
    void answersAnUnknownUserLikeAWrongPassword(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server)) {
            String wrong = answer(client, "'user':'Mr Black','pass':'x','mode':'api','agent_id':7");
            String unknown = answer(client, "'user':'Mr Green','pass':'x','mode':'api','agent_id':7");
            assertThat(unknown).as("nothing tells them apart").isEqualTo(wrong);
        }
    }

    private static String answer(WebSocketClient client, String fields) throws InterruptedException {
        return client.send(start(fields)).next().replaceFirst("session ID \\d+", "session ID N");
    }

    @Test
    void judgesTheIdsOnlyOfAUserWhoIsWhoTheySay(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server)) {
            assertFailure(client.ask(start("'user':'Mr Black','pass':'x','mode':'api','agent_id':9")), WRONG);
        }
    }

    @Test
    void givesEachSessionAndEachAttemptANumberOfItsOwn(TandemServer server) throws Exception {
        try (WebSocketClient one = connect(server);
                WebSocketClient two = connect(server)) {
            Matcher first = FAILURE.matcher(one.ask(start(BLACK + API)).getString("result_text"));
            assertThat(first.matches()).isTrue();
            long second = number(one.ask(start(BLACK + API + ",'agent_id':7")));
            long third = number(two.ask(start(BLACK + API + ",'agent_id':7")));
            assertThat(new long[] {Long.parseLong(first.group(2)), second, third})
                    .as("3.2: unique id")
                    .doesNotHaveDuplicates();
        }
    }

    private static long number(JsonObject started) {
        return started.getJsonNumber("session_id").longValueExact();
    }

    @Test
    void refusesASecondStartAndGoesOnWithTheFirst(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server)) {
            long number = number(client.ask(start(BLACK + API + ",'agent_id':7")));
            assertFailure(
                    client.ask(start(SCARLET + API + ",'agent_id':9")),
                    "A session is active on this connection already.");
            assertThat(client.ask(PING).getString("event_type")).as("10.6").isEqualTo("session_pong");
            assertThat(number(client.ask(Messages.END)))
                    .as("10.6: the running session is as it was")
                    .isEqualTo(number);
        }
    }

    @Test
    void startsOnlyOneOfTwoSessionsAskedForAtOnce(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server)) {
            client.send(start(BLACK + API + ",'agent_id':7")).send(start(BLACK + API + ",'agent_id':8"));
            assertThat(client.nextEvent().getInt("authority_id")).isEqualTo(7);
            assertFailure(client.nextEvent(), "A session is active on this connection already.");
        }
    }

    @Test
    void answersAStartInModeWebWithStatements(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server)) {
            assertThat(client.send(start(BLACK + ",'mode':'web','agent_id':7")).next())
                    .startsWith(
                            json("cc4web.session_start_result({'event_type':'session_start_result','result_code':200,"))
                    .endsWith("});");
            assertThat(client.send(start(BLACK + ",'mode':'api','agent_id':7")).next())
                    .as("a second start is refused in the session's own form")
                    .startsWith(json(
                            "cc4web.session_start_result({'event_type':'session_start_result','result_code':500,"));
        }
    }

    @ParameterizedTest(name = "9 mode web, {0}")
    @ValueSource(
            strings = {
                "'user':'Mr Black','pass':'x','mode':'web','agent_id':7",
                "'user':'Mr Black','pass':'Mr Black','mode':'web','agent_id':9",
                "'user':'Mr Black','pass':'Mr Black','mode':'web'",
                "'user':'Mr Black','pass':'Mr Black','mode':'web','agent_id':'x'",
                "'user':'Mr Black','mode':'web','agent_id':7",
                "'mode':'web'"
            })
    void tellsAFailureInModeWebAsAStatementToo(String fields, TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server)) {
            assertThat(client.send(start(fields)).next())
                    .startsWith("cc4web.session_start_result(")
                    .contains("201 FAILED - ");
        }
    }

    @Test
    void takesTheModeFromAnAddressThatStandsForOne(TandemServer server) throws Exception {
        try (WebSocketClient web = WebSocketClient.connect(server.uri("ws", "/telxl/web"));
                WebSocketClient api = WebSocketClient.connect(server.uri("ws", "/telxl/api"))) {
            assertThat(web.send(start(BLACK + ",'agent_id':7")).next()).startsWith("cc4web.session_start_result(");
            assertFailure(
                    api.ask(start(BLACK + ",'mode':'web','agent_id':7")),
                    "The mode differs from the one of the address connected to.");
            assertThat(api.ask(start(BLACK + ",'agent_id':7")).getInt("result_code"))
                    .isEqualTo(200);
        }
    }

    private static void assertFailure(JsonObject result, String reason) {
        assertThat(result.keySet())
                .as("3.3: the same fields")
                .containsExactlyInAnyOrder(
                        "event_type",
                        "result_code",
                        "result_text",
                        "session_id",
                        "authority_table",
                        "authority_id",
                        "config_id",
                        "api_version");
        assertThat(result.getString("event_type")).as("3.3 event_type").isEqualTo("session_start_result");
        assertThat(result.getInt("result_code")).as("3.3 result_code, 10.5").isEqualTo(500);
        Matcher text = FAILURE.matcher(result.getString("result_text"));
        assertThat(text.matches())
                .as("3.3 form of %s", result.getString("result_text"))
                .isTrue();
        assertThat(text.group(1)).as("3.3 result_text").isEqualTo(reason);
        assertThat(result.getInt("session_id")).as("3.3 session_id, 10.5").isZero();
        assertThat(result.getString("authority_table"))
                .as("3.3 authority_table")
                .isEmpty();
        assertThat(result.getInt("authority_id")).as("3.3 authority_id").isZero();
        assertThat(result.getInt("config_id")).as("3.3 config_id").isZero();
        assertThat(result.getString("api_version")).as("3.3 api_version, 10.4").matches("\\d+\\.\\d+-\\d+");
    }

    private static String unfit(String field) {
        return "Invalid " + field + ": a whole number is expected.";
    }

    private static WebSocketClient connect(TandemServer server) {
        return WebSocketClient.connect(server.uri("ws", "/telxl"));
    }
}
