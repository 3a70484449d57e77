package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications, as administrators see and change them. Each test leaves the demo's as it was. */
class ApplicationsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN = "a-token-for-this-test";
    private static final String ALL = "/api/applications";
    private static final String DEMO = "{'id':90,'customer':300,'name':'demo','voiceUrl':'/demo/tropo',"
            + "'messagingUrl':'/demo/tropo','voiceToken':true,'messagingToken':true,'secrets':0,"
            + "'numbers':['01632 960020','9991427645'],'chatServices':['bot']}";
    private static final String NO_LEADS = ",'numbers':[],'chatServices':[]}";

    private static TandemServer server;

    @BeforeAll
    static void start() {
        server = TandemServer.named("applications")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.admin.token", TOKEN)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String add(String name) throws Exception {
        JsonObject added = json(
                "POST",
                ALL,
                "{'customer':301,'name':'" + name + "','voiceUrl':'https://me:hidden@app.example/v'}",
                201);
        return ALL + "/" + added.getJsonObject("application").getInt("id");
    }

    @Test
    void showsTheDemoOfEachCustomerWithoutAnythingSecret() throws Exception {
        assertThat(json("GET", ALL + "?customer=300", "", 200)).isEqualTo(parse("{'applications':[" + DEMO + "]}"));
        assertThat(json("GET", ALL + "/90", "", 200)).isEqualTo(parse(DEMO));
        assertThat(json("PUT", ALL + "/90", DEMO, 200))
                .as("what is shown can be sent back")
                .isEqualTo(parse(DEMO));
    }

    @Test
    void addsAnApplicationSetsItAnewAndRetiresIt() throws Exception {
        HttpResponse<String> added = send(
                "POST",
                ALL,
                "{'customer':301,'name':'d\u00e9mo','voiceUrl':'https://me:hidden@app.example/v','statusUrl':'http://app.example'}",
                TOKEN);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject body = parse(added.body());
        assertThat(body.getString("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        int id = body.getJsonObject("application").getInt("id");
        JsonObject shown = parse("{'id':" + id + ",'customer':301,'name':'d\u00e9mo',"
                + "'voiceUrl':'https://***@app.example/v','statusUrl':'http://app.example',"
                + "'voiceToken':false,'messagingToken':false,'secrets':1" + NO_LEADS);
        assertThat(body.getJsonObject("application")).isEqualTo(shown);
        String address = ALL + "/" + id;
        assertThat(json("GET", address, "", 200)).isEqualTo(shown);
        assertThat(json("PUT", address, shown.toString(), 200)).isEqualTo(shown);

        json("PUT", "/api/chat-services/survey", "{'customer':301,'medium':'TEXT','application':'d\u00e9mo'}", 201);
        json("PUT", "/api/chat-services/stranger", "{'customer':300,'medium':'TEXT','application':'d\u00e9mo'}", 409);
        String number =
                "{'number':'01632 960041','customer':301,'name':'Survey','service':'S','application':'d\u00e9mo'}";
        json("PUT", "/api/numbers/01632960041", number, 201);
        JsonObject leads = parse("{'numbers':['01632 960041'],'chatServices':['survey']}");
        assertThat(json("GET", address, "", 200)).as("with what leads to it").containsAllEntriesOf(leads);
        assertThat(json("GET", ALL + "?customer=301", "", 200)
                        .getJsonArray("applications")
                        .getJsonObject(0))
                .containsAllEntriesOf(leads);
        assertThat(json("PUT", address, "{'messagingUrl':'https://app.example/m'}", 200))
                .isEqualTo(parse("{'id':" + id + ",'customer':301,'name':'d\u00e9mo',"
                        + "'messagingUrl':'https://app.example/m',"
                        + "'voiceToken':false,'messagingToken':false,'secrets':1,"
                        + "'numbers':['01632 960041'],'chatServices':['survey']}"));

        done("DELETE", address);
        json("GET", address, "", 404);
        json("DELETE", address, "", 404);
        assertThat(json("GET", ALL + "?customer=301", "", 200).toString())
                .as("the list")
                .doesNotContain("d\u00e9mo");
        json("PUT", "/api/chat-services/survey", "{'customer':301,'medium':'TEXT','application':'d\u00e9mo'}", 409);
        assertThat(json("PUT", "/api/numbers/01632960041", number, 409).getString("message"))
                .contains("no application");
        done("DELETE", "/api/chat-services/survey");
        done("DELETE", "/api/numbers/01632960041");
    }

    @Test
    void showsASecretOnceAndHasTwoSignUntilOneIsDropped() throws Exception {
        String address = add("secrets");
        String second = json("POST", address + "/secrets", "", 201).getString("secret");
        String third = json("POST", address + "/secrets", "", 201).getString("secret");

        assertThat(third).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(second);
        JsonObject rotating = json("GET", address, "", 200);
        assertThat(rotating.getInt("secrets")).as("the one before signs too").isEqualTo(2);
        assertThat(rotating.toString()).doesNotContain("whsec", "hidden");
        done("DELETE", address + "/secrets/previous");
        assertThat(json("GET", address, "", 200).getInt("secrets")).isEqualTo(1);
        done("DELETE", address);
    }

    @Test
    void showsATokenOnceAndTakesItAway() throws Exception {
        String address = add("tokens");
        HttpResponse<String> made = send("POST", address + "/tokens", "{'channel':'VOICE'}", TOKEN);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(parse(made.body()).getString("channel")).isEqualTo("VOICE");
        String token = parse(made.body()).getString("token");
        assertThat(token).matches("[0-9a-f]{88}");

        JsonObject shown = json("GET", address, "", 200);
        assertThat(shown.getBoolean("voiceToken")).isTrue();
        assertThat(shown.toString()).doesNotContain(token);
        assertThat(json("POST", address + "/tokens", "{'channel':'MESSAGING'}", 409)
                        .getString("message"))
                .contains("no URL for MESSAGING");
        done("DELETE", address + "/tokens/VOICE");
        assertThat(json("GET", address, "", 200).getBoolean("voiceToken")).isFalse();
        done("DELETE", address);
    }

    @Test
    void theyAreInTheDescriptionOfTheRest() throws Exception {
        String description = server.get("/openapi?format=json").body();

        assertThat(read(description).getJsonObject("paths"))
                .containsKeys(
                        ALL,
                        ALL + "/{id}",
                        ALL + "/{id}/secrets",
                        ALL + "/{id}/secrets/previous",
                        ALL + "/{id}/tokens",
                        ALL + "/{id}/tokens/{channel}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "GET, ``, ``, 400, parameter customer is missing",
                "GET, ?customer=x, ``, 400, parameter customer",
                "GET, /999, ``, 404, no application",
                "GET, /demo, ``, 404, no application",
                "DELETE, /999, ``, 404, no application",
                "PUT, /999, {}, 404, no application",
                "PUT, /90, ``, 400, JSON object",
                "PUT, /90, `{'voiceUrl':'/demo/other'}`, 400, voiceUrl",
                "PUT, /90, `{'voiceUrl':'https://a.example/','numbers':[]}`, 400, numbers cannot be changed",
                "POST, ``, ``, 400, JSON object",
                "POST, ``, `{'customer':300,'name':'demo','voiceUrl':'https://a.example/'}`, 409, is taken",
                "POST, ``, `{'customer':999,'name':'demo','voiceUrl':'https://a.example/'}`, 409, There is no customer 999",
                "POST, ``, `{'customer':300,'name':'new','voiceUrl':'a.example'}`, 400, voiceUrl",
                "POST, /999/secrets, ``, 404, no application",
                "DELETE, /999/secrets/previous, ``, 404, no application",
                "POST, /999/tokens, `{'channel':'VOICE'}`, 404, no application",
                "POST, /90/tokens, `{'channel':'FAX'}`, 400, channel",
                "DELETE, /90/tokens/FAX, ``, 400, channel"
            })
    void refusesWhatCannotBeAndSaysWhy(String method, String path, String body, int status, String reason)
            throws Exception {
        assertThat(json(method, ALL + path, body, status).getString("message")).contains(reason);
        assertThat(json("GET", ALL + "?customer=300", "", 200))
                .as("nothing was changed")
                .isEqualTo(parse("{'applications':[" + DEMO + "]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ?customer=300",
        "POST, ''",
        "GET, /90",
        "PUT, /90",
        "DELETE, /90",
        "POST, /90/secrets",
        "DELETE, /90/secrets/previous",
        "POST, /90/tokens",
        "DELETE, /90/tokens/VOICE"
    })
    void nobodyElseMaySeeOrChangeThem(String method, String path) throws Exception {
        HttpResponse<String> refused = send(method, ALL + path, "{'channel':'VOICE'}", "another");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).doesNotContain("demo", "token\"");
        assertThat(json("GET", ALL + "/90", "", 200)).isEqualTo(parse(DEMO));
    }

    private static void done(String method, String path) throws Exception {
        HttpResponse<String> answer = send(method, path, "", TOKEN);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(204);
    }

    /** Asks as an administrator, expects a status and reads the JSON of the answer. */
    private static JsonObject json(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer = send(method, path, body, TOKEN);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        return parse(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String body, String token) throws Exception {
        boolean without = method.equals("GET") || method.equals("DELETE");
        BodyPublisher publisher = without ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"'));
        return HTTP.send(
                HttpRequest.newBuilder(server.uri("http", path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, publisher)
                        .build(),
                BodyHandlers.ofString());
    }

    /** JSON in which ' may stand for ". */
    private static JsonObject parse(String text) {
        return read(text.replace('\'', '"'));
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
