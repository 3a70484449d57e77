package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Loopback;
import io.tandem.server.TandemServer;
import io.tandem.telxl.Carrier;
import io.tandem.telxl.Floor;
import io.tandem.telxl.Listener.OperatorState;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telephone numbers, as administrators see and change them. Each test leaves the demo's as they were. */
class NumbersIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN = "a-token-for-this-test";
    private static final String ALL = "/api/numbers";
    private static final String MAIN =
            "{'number':'01632 960010','customer':300,'name':'Main line','service':'Sales line','queue':55}";
    private static final String DESK =
            "{'number':'01632 960030','customer':301,'name':'Front desk','service':'Desk','queue':57}";

    private static TandemServer server;

    @BeforeAll
    static void start() {
        server = TandemServer.named("numbers")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.admin.token", TOKEN)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsTheDemoOfEachCustomer() throws Exception {
        assertThat(json("GET", ALL + "?customer=300", "", 200))
                .isEqualTo(
                        parse(
                                "{'numbers':[" + MAIN
                                        + ",{'number':'01632 960020','customer':300,'name':'Demo application','service':'Demo','application':'demo'}"
                                        + ",{'number':'9991427645','customer':300,'name':'Demo application (international)','service':'Demo','application':'demo'}]}"));
        assertThat(json("GET", ALL + "?customer=301", "", 200)).isEqualTo(parse("{'numbers':[" + DESK + "]}"));
        assertThat(json("GET", ALL + "?customer=999", "", 200)).isEqualTo(parse("{'numbers':[]}"));
    }

    @ParameterizedTest
    @CsvSource({"01632960010", "01632%20960010", "%2001%20632%20960010"})
    void findsANumberWhateverTheBlanksInTheAddress(String number) throws Exception {
        assertThat(json("GET", ALL + "/" + number, "", 200)).isEqualTo(parse(MAIN));
        assertThat(json("PUT", ALL + "/" + number, MAIN, 200))
                .as("what is shown can be sent back")
                .isEqualTo(parse(MAIN));
    }

    @Test
    void addsANumberSetsItAnewAndRetiresIt() throws Exception {
        String address = ALL + "/+44%201632%20960040";
        String plain = ALL + "/+441632960040";
        JsonObject queue =
                parse("{'number':'+44 1632 960040','customer':300,'name':'North','service':'Sales','queue':55}");
        JsonObject both = parse("{'number':'+441632 960040','customer':300,'name':'Survey','service':'Surveys',"
                + "'queue':56,'application':'demo'}");

        json("GET", address, "", 404);
        assertThat(json("PUT", address, "{'customer':300,'name':'North','service':'Sales','queue':55}", 201))
                .isEqualTo(queue);
        assertThat(json("GET", plain, "", 200)).isEqualTo(queue);
        assertThat(json("PUT", plain, both.toString(), 200)).isEqualTo(both);
        assertThat(json("GET", address, "", 200))
                .as("what was remembered is forgotten")
                .isEqualTo(both);

        assertThat(send("DELETE", address, "", TOKEN).statusCode()).isEqualTo(204);
        json("GET", plain, "", 404);
        json("DELETE", plain, "", 404);
        assertThat(send("GET", ALL + "?customer=300", "", TOKEN).body())
                .as("the list")
                .doesNotContain("+44");
    }

    @Test
    void callersAreTakenWhereANumberLeadsFromTheMomentItDoes() throws Exception {
        String address = ALL + "/01632960042";
        try (Floor floor = new Floor(server, Carrier.WEB_SOCKET)) {
            floor.logIn();
            assertThat(dial("01632 960042").statusCode()).as("nobody has it").isEqualTo(409);

            json("PUT", address, "{'customer':300,'name':'Help','service':'Help desk','queue':56}", 201);
            long call = floor.loopback.place(Floor.CALLER, "01632 960042");
            assertThat(floor.customer.await("call_start", "call_id", call).toString())
                    .contains("Help desk");
            floor.awaitState(8, OperatorState.RINGING);
            assertThat(floor.customer.stateOf(7))
                    .as("7 has waited longer, but does not serve the queue")
                    .isEqualTo(OperatorState.WAITING.code());
            floor.eight.command("call_answer", "'operator_id':8");
            floor.awaitState(8, OperatorState.ON_CALL);

            json("PUT", address, "{'customer':300,'name':'Sales','service':'Sales','queue':55}", 200);
            long next = floor.loopback.place(Floor.CALLER, "01632 960042");
            floor.awaitState(7, OperatorState.RINGING);
            floor.assertStates(OperatorState.RINGING, OperatorState.ON_CALL);

            assertThat(send("DELETE", address, "", TOKEN).statusCode()).isEqualTo(204);
            assertThat(dial("01632 960042").statusCode())
                    .as("nobody has it any more")
                    .isEqualTo(409);
            floor.assertStates(OperatorState.RINGING, OperatorState.ON_CALL);
            for (long live : List.of(call, next)) {
                floor.loopback.hangUp(live);
                floor.awaitEnd(live);
            }
        }
    }

    @Test
    void anApplicationAnswersWhereANumberLeadsToIt() throws Exception {
        String address = ALL + "/01632960043";
        json("PUT", address, "{'customer':300,'name':'Bot','service':'Bot','application':'demo'}", 201);

        Loopback loopback = new Loopback(server);
        long call = loopback.place(Floor.CALLER, "01632 960043");
        loopback.awaitCall(call, shown -> shown.getJsonArray("legs")
                .getJsonObject(0)
                .getString("state")
                .equals("talking"));
        loopback.hangUp(call);
        assertThat(send("DELETE", address, "", TOKEN).statusCode()).isEqualTo(204);
    }

    @Test
    void aRetiredNumberCanBeGivenAgain() throws Exception {
        String address = ALL + "/01632960044";
        json("PUT", address, "{'customer':300,'name':'A','service':'A','queue':55}", 201);
        String taken = "{'customer':301,'name':'B','service':'B','queue':57}";
        assertThat(json("PUT", address, taken, 409).getString("message")).contains("another customer's");
        send("DELETE", address, "", TOKEN);

        json("PUT", address, taken, 201);
        assertThat(json("GET", address, "", 200).getInt("customer")).isEqualTo(301);
        send("DELETE", address, "", TOKEN);
    }

    @Test
    void ofTwoCustomersWhoTakeANumberTogetherOneIsRefused() throws Exception {
        String address = ALL + "/01632960045";
        List<CompletableFuture<HttpResponse<String>>> sent = Stream.of(
                        "{'customer':300,'name':'A','service':'A','queue':55}",
                        "{'customer':301,'name':'B','service':'B','queue':57}")
                .map(body -> HTTP.sendAsync(request("PUT", address, body, TOKEN), BodyHandlers.ofString()))
                .toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get();

        assertThat(sent.stream().map(answer -> answer.join().statusCode()))
                .as("either order")
                .containsExactlyInAnyOrder(201, 409);
        JsonObject winner = sent.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> read(answer.body()))
                .findFirst()
                .orElseThrow();
        assertThat(json("GET", address, "", 200)).isEqualTo(winner);
        send("DELETE", address, "", TOKEN);
    }

    @Test
    void theyAreInTheDescriptionOfTheRest() throws Exception {
        String description = server.get("/openapi?format=json").body();

        assertThat(read(description).getJsonObject("paths")).containsKeys(ALL, ALL + "/{number}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "GET, ``, ``, 400, parameter customer is missing",
                "GET, ?customer=x, ``, 400, parameter customer",
                "GET, /1, ``, 404, Nobody has that number",
                "GET, /main, ``, 404, Nobody has that number",
                "DELETE, /1, ``, 404, Nobody has that number",
                "PUT, /main, `{'customer':300,'name':'A','service':'B','queue':55}`, 400, The number must have",
                "PUT, /1, ``, 400, JSON object",
                "PUT, /1, `{'name':'A','service':'B','queue':55}`, 400, customer",
                "PUT, /1, `{'customer':300,'service':'B','queue':55}`, 400, name",
                "PUT, /1, `{'customer':300,'name':'A','queue':55}`, 400, service",
                "PUT, /1, `{'customer':300,'name':'A','service':'B'}`, 400, needs a queue",
                "PUT, /1, `{'customer':300,'name':'A','service':'B','queue':55,'number':'2'}`, 400, number in the body",
                "PUT, /1, `{'customer':300,'name':'A','service':'B','queue':55,'sequence':2}`, 400, no member of that name",
                "PUT, /1, `{'customer':999,'name':'A','service':'B','queue':55}`, 409, There is no customer 999",
                "PUT, /1, `{'customer':300,'name':'A','service':'B','queue':999}`, 409, There is no queue 999",
                "PUT, /1, `{'customer':300,'name':'A','service':'B','queue':57}`, 409, another customer's",
                "PUT, /1, `{'customer':300,'name':'A','service':'B','application':'x'}`, 409, There is no application",
                "PUT, /1, `{'customer':300,'name':'A','service':'B','queue':55,'application':'x'}`, 409, There is no application",
                "PUT, /1, `{'customer':301,'name':'A','service':'B','application':'demo'}`, 409, There is no application",
                "PUT, /01632960030, `{'customer':300,'name':'A','service':'B','queue':55}`, 409, another customer's"
            })
    void refusesWhatCannotBeAndSaysWhy(String method, String path, String body, int status, String reason)
            throws Exception {
        assertThat(json(method, ALL + path, body, status).getString("message")).contains(reason);
        json("GET", ALL + "/1", "", 404);
        assertThat(json("GET", ALL + "/01632960030", "", 200)).isEqualTo(parse(DESK));
    }

    @ParameterizedTest
    @CsvSource({"GET, ?customer=300", "GET, /01632960010", "PUT, /01632960010", "DELETE, /01632960010"})
    void nobodyElseMaySeeOrChangeThem(String method, String path) throws Exception {
        HttpResponse<String> refused = send(method, ALL + path, MAIN, "another");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).doesNotContain("Main line");
        assertThat(json("GET", ALL + "/01632960010", "", 200)).isEqualTo(parse(MAIN));
    }

    private static HttpResponse<String> dial(String number) throws Exception {
        return send("POST", "/api/loopback/calls", "{'from':'01632 960123','to':'" + number + "'}", TOKEN);
    }

    /** Asks as an administrator, expects a status and reads the JSON of the answer. */
    private static JsonObject json(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer = send(method, path, body, TOKEN);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        return read(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String body, String token) throws Exception {
        return HTTP.send(request(method, path, body, token), BodyHandlers.ofString());
    }

    private static HttpRequest request(String method, String path, String body, String token) {
        boolean without = method.equals("GET") || method.equals("DELETE");
        BodyPublisher publisher = without ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"'));
        return HttpRequest.newBuilder(server.uri("http", path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
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
