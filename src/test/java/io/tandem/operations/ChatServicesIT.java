package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
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

/** Chat services, as administrators see and change them. Each test leaves the demo's as they were. */
class ChatServicesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN = "a-token-for-this-test";
    private static final String ALL = "/api/chat-services";

    private static TandemServer server;

    @BeforeAll
    static void start() {
        server = TandemServer.named("chat-services")
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
                .isEqualTo(json("{'chatServices':["
                        + "{'name':'customer-support','customer':300,'medium':'CHAT','queue':56},"
                        + "{'name':'bot','customer':300,'medium':'TEXT','application':'demo'}]}"));
        assertThat(json("GET", ALL + "?customer=301", "", 200))
                .isEqualTo(json("{'chatServices':[{'name':'other-desk','customer':301,'medium':'CHAT','queue':57}]}"));
        assertThat(json("GET", ALL + "/bot", "", 200))
                .isEqualTo(json("{'name':'bot','customer':300,'medium':'TEXT','application':'demo'}"));
    }

    @Test
    void addsAServiceSetsItAnewAndRetiresIt() throws Exception {
        String name = ALL + "/Sales_2.north";
        JsonObject chat = json("{'name':'Sales_2.north','customer':300,'medium':'CHAT','queue':55}");
        JsonObject text = json("{'name':'Sales_2.north','customer':300,'medium':'TEXT','application':'demo'}");

        json("GET", name, "", 404);
        assertThat(json("PUT", name, "{'customer':300,'medium':'CHAT','queue':55}", 201))
                .isEqualTo(chat);
        assertThat(json("GET", name, "", 200)).isEqualTo(chat);
        assertThat(json("PUT", name, text.toString(), 200)).isEqualTo(text);
        assertThat(json("GET", name, "", 200))
                .as("what was remembered is forgotten")
                .isEqualTo(text);

        HttpResponse<String> retired = send("DELETE", name, "", TOKEN);
        assertThat(retired.statusCode()).as(retired.body()).isEqualTo(204);
        json("GET", name, "", 404);
        json("DELETE", name, "", 404);
        assertThat(send("GET", ALL + "?customer=300", "", TOKEN).body())
                .as("the list")
                .doesNotContain("Sales_2.north");
    }

    @Test
    void theyAreInTheDescriptionOfTheRest() throws Exception {
        String description = server.get("/openapi?format=json").body();

        assertThat(parse(description).getJsonObject("paths")).containsKeys(ALL, ALL + "/{name}");
    }

    @Test
    void aRetiredNameCanBeGivenAgain() throws Exception {
        String name = ALL + "/again";
        json("PUT", name, "{'customer':300,'medium':'CHAT','queue':55}", 201);
        send("DELETE", name, "", TOKEN);

        json("PUT", name, "{'customer':301,'medium':'CHAT','queue':57}", 201);
        assertThat(json("GET", name, "", 200).getInt("customer")).isEqualTo(301);
        send("DELETE", name, "", TOKEN);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "GET, , , 400, parameter customer is missing",
                "GET, ?customer=x, , 400, parameter customer",
                "GET, /nothing, , 404, no chat service",
                "GET, /Bot, , 404, no chat service",
                "DELETE, /nothing, , 404, no chat service",
                "PUT, /a%20b, `{'customer':300,'medium':'CHAT','queue':56}`, 400, name",
                "PUT, /new, ``, 400, JSON object",
                "PUT, /new, `{'customer':300,'medium':'VOICE','queue':56}`, 400, medium",
                "PUT, /new, `{'customer':300,'medium':'CHAT'}`, 400, queue",
                "PUT, /new, `{'customer':999,'medium':'CHAT','queue':56}`, 409, There is no customer 999",
                "PUT, /new, `{'customer':300,'medium':'CHAT','queue':999}`, 409, There is no queue 999",
                "PUT, /new, `{'customer':300,'medium':'TEXT','application':'x'}`, 409, There is no application",
                "PUT, /new, `{'customer':301,'medium':'TEXT','application':'demo'}`, 409, There is no application",
                "PUT, /new, `{'customer':300,'medium':'CHAT','queue':57}`, 409, another customer's",
                "PUT, /other-desk, `{'customer':300,'medium':'CHAT','queue':56}`, 409, another customer's"
            })
    void refusesWhatCannotBeAndSaysWhy(String method, String path, String body, int status, String reason)
            throws Exception {
        String address = ALL + (path == null ? "" : path);
        assertThat(json(method, address, body == null ? "" : body, status).getString("message"))
                .contains(reason);
        json("GET", ALL + "/new", "", 404);
    }

    @ParameterizedTest
    @CsvSource({"PUT, /bot, 415", "PATCH, /bot, 405", "GET, /bot/nothing/there, 404"})
    void aRefusalOfTheServersTellsNothingOfItsInside(String method, String path, int status) throws Exception {
        HttpResponse<String> refused = sendWithoutType(method, ALL + path);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().map().toString() + refused.body())
                .as("the server's own metrics leave the text of the exception in a header")
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("resteasy");
    }

    @ParameterizedTest
    @CsvSource({"GET, ?customer=300", "GET, /bot", "PUT, /bot", "DELETE, /bot"})
    void nobodyElseMaySeeOrChangeThem(String method, String path) throws Exception {
        assertThat(send(method, ALL + path, "{}", "another").statusCode()).isEqualTo(401);
        assertThat(json("GET", ALL + "/bot", "", 200).getString("name")).isEqualTo("bot");
    }

    /** Asks as an administrator, expects a status and reads the JSON of the answer. */
    private static JsonObject json(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer = send(method, path, body.replace('\'', '"'), TOKEN);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        return parse(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        BodyPublisher publisher = method.equals("PUT") ? BodyPublishers.ofString(body) : BodyPublishers.noBody();
        return HTTP.send(
                HttpRequest.newBuilder(server.uri("http", path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, publisher)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> sendWithoutType(String method, String path)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(server.uri("http", path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .method(method, BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    /** JSON in which ' stands for ". */
    private static JsonObject json(String text) {
        return parse(text.replace('\'', '"'));
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
