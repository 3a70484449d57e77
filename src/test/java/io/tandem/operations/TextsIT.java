package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.wire.ChatAgent;
import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts, as carriers bring and fetch them. */
class TextsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN = "a-token-for-this-test";
    private static final String TEXTS = "/api/texts";
    private static final String SALES = "01632 960010";
    private static final String APPLICATION = "01632 960020";
    private static final String DESK_OF_OTHER = "01632 960030";
    private static final long PATIENCE_SECONDS = 30;

    private static TandemServer server;

    @BeforeAll
    static void start() {
        server = TandemServer.named("texts")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.admin.token", TOKEN)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAgentAnswersATextAndTheCarrierFetchesWhatIsLongInParts() throws Exception {
        try (ChatAgent agent = ChatAgent.ready(server, 7)) {
            long contact = bring("07700 900001", SALES, "Do you ship abroad?");
            agent.accept();
            assertThat(agent.hears()).isEqualTo("Do you ship abroad?");
            assertThat(bring("07700 900001", SALES, "To Norway"))
                    .as("the same conversation")
                    .isEqualTo(contact);
            assertThat(agent.hears()).isEqualTo("To Norway");
            agent.say("Yes");
            agent.say("x".repeat(1_600) + "end");

            List<JsonObject> out = fetch(300, 3);
            assertThat(out)
                    .as("to the user, in order")
                    .extracting(text -> text.getString("text"))
                    .containsExactly("Yes", "x".repeat(1_600), "end");
            assertThat(out.get(0).getString("from")).isEqualTo(SALES);
            assertThat(out.get(0).getString("to")).isEqualTo("07700 900001");
            assertThat(out.get(0).getString("network")).isEqualTo("SMS");
            assertThat(out.get(0).getJsonNumber("contact").longValueExact()).isEqualTo(contact);
            assertPages(out);
            assertThat(texts("customer=301")).as("to the other customer").isEmpty();
        }
    }

    private void assertPages(List<JsonObject> all) throws Exception {
        JsonObject page = json("GET", TEXTS + "?customer=300&limit=1", "", 200);
        assertThat(page.getJsonArray("texts").getValuesAs(JsonObject.class)).isEqualTo(all.subList(0, 1));
        JsonObject next = json("GET", page.getString("next"), "", 200);
        assertThat(next.getJsonArray("texts").getValuesAs(JsonObject.class)).isEqualTo(all.subList(1, 2));
        int last = all.get(all.size() - 1).getInt("id");
        JsonObject end = json("GET", TEXTS + "?customer=300&after=" + last, "", 200);
        assertThat(end.getJsonArray("texts")).as("nothing new").isEmpty();
        assertThat(end).doesNotContainKey("next");
    }

    @Test
    void aTextToAnApplicationsNumberIsTaken() throws Exception {
        assertThat(bring("07700 900002", APPLICATION, "hello")).isPositive();
    }

    @Test
    void aContactBelongsToTheCustomerOfTheNumber() throws Exception {
        long contact = bring("07700 900003", DESK_OF_OTHER, "hello");

        assertThat(transcript(contact, 301)).contains("hello");
        assertThat(send("GET", "/api/contacts/" + contact + "/transcript?customer=300", "", TOKEN)
                        .statusCode())
                .as("another customer")
                .isEqualTo(404);
    }

    @Test
    void textsThatComeAtOnceMakeOneContact() {
        List<CompletableFuture<HttpResponse<String>>> brought = IntStream.range(0, 12)
                .mapToObj(i -> HTTP.sendAsync(
                        request(
                                "POST",
                                TEXTS,
                                "{'from':'07700 900004','to':'" + DESK_OF_OTHER + "','text':'" + i + "'}",
                                TOKEN),
                        BodyHandlers.ofString()))
                .toList();

        assertThat(brought.stream().map(CompletableFuture::join).map(HttpResponse::body))
                .as("contacts")
                .allMatch(body -> body.startsWith("{\"contact\":"))
                .containsOnly(brought.get(0).join().body());
    }

    @Test
    void theyAreInTheDescriptionOfTheRest() throws Exception {
        assertThat(parse(server.get("/openapi?format=json").body()).getJsonObject("paths"))
                .containsKey(TEXTS);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "POST, , ``, 400, JSON object",
                "POST, , `{'from':'1','to':'2'}`, 400, text",
                "POST, , `{'from':'1','text':'hi'}`, 400, to",
                "POST, , `{'from':'1','to':'2','text':'hi','contact':1}`, 400, member of that name",
                "POST, , `{'from':'1','to':'2','text':'hi','network':'a b'}`, 400, network",
                "POST, , `{'from':'1','to':'01632 960099','text':'hi'}`, 404, Nobody can be reached",
                "GET, , , 400, parameter customer is missing",
                "GET, ?customer=x, , 400, parameter customer",
                "GET, ?customer=300&after=-1, , 400, parameter after",
                "GET, ?customer=300&limit=0, , 400, parameter limit",
                "GET, ?customer=300&limit=1001, , 400, parameter limit"
            })
    void refusesWhatItCannotUseAndSaysWhy(String method, String query, String body, int status, String reason)
            throws Exception {
        String path = TEXTS + (query == null ? "" : query);

        assertThat(json(method, path, body == null ? "" : body, status).getString("message"))
                .contains(reason);
    }

    @Test
    void takesNothingButJson() throws Exception {
        HttpResponse<String> refused = HTTP.send(
                HttpRequest.newBuilder(server.uri("http", TEXTS))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("hello"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"GET, ?customer=300", "POST, ''"})
    void nobodyElseMayBringOrFetchThem(String method, String query) throws Exception {
        assertThat(send(method, TEXTS + query, "{'from':'1','to':'" + SALES + "','text':'hi'}", "another")
                        .statusCode())
                .isEqualTo(401);
    }

    /** Brings a text, which must be taken; the contact it went to. */
    private static long bring(String from, String to, String text) throws Exception {
        String body = Json.createObjectBuilder()
                .add("from", from)
                .add("to", to)
                .add("text", text)
                .build()
                .toString();
        return json("POST", TEXTS, body, 202).getJsonNumber("contact").longValueExact();
    }

    /** A customer's outgoing texts, as soon as there are so many. */
    private static List<JsonObject> fetch(long customer, int wanted) throws Exception {
        long begun = System.nanoTime();
        List<JsonObject> found = texts("customer=" + customer);
        while (found.size() < wanted && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            found = texts("customer=" + customer);
        }
        return found;
    }

    private static List<JsonObject> texts(String query) throws Exception {
        return json("GET", TEXTS + '?' + query, "", 200).getJsonArray("texts").getValuesAs(JsonObject.class);
    }

    /** A contact's transcript, as soon as something written is in it. */
    private static String transcript(long contact, long customer) throws Exception {
        String path = "/api/contacts/" + contact + "/transcript?customer=" + customer;
        long begun = System.nanoTime();
        String answer = send("GET", path, "", TOKEN).body();
        while (!answer.contains("TEXT") && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            answer = send("GET", path, "", TOKEN).body();
        }
        return answer;
    }

    /** Asks as a carrier, expects a status and reads the JSON of the answer. */
    private static JsonObject json(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer = send(method, path, body, TOKEN);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        return parse(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        return HTTP.send(request(method, path, body, token), BodyHandlers.ofString());
    }

    private static HttpRequest request(String method, String path, String body, String token) {
        return HttpRequest.newBuilder(server.uri("http", path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        method.equals("POST")
                                ? BodyPublishers.ofString(body.replace('\'', '"'))
                                : BodyPublishers.noBody())
                .build();
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
