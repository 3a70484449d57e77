package io.tandem.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.directory.DirectorySchema;
import io.tandem.tropo.dialogue.DialogueEntry;
import io.tandem.tropo.dialogue.DialogueEntry.Kind;
import io.tandem.tropo.dialogue.DialogueLog;
import io.tandem.tropo.dialogue.DialogueSession;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told to the log is what administrators read, until its time is over. */
@ExtendWith(ArquillianExtension.class)
class DialogueIT {

    /** As in this server's configuration. */
    private static final String TOKEN = "a-token-for-tests-inside";

    /** More attempts than any machine needs: each one is a request. */
    private static final int PATIENCE = 10_000;

    private static final String SESSIONS = "/api/tropo/sessions";

    private static int number;

    @Deployment
    static WebArchive gateway() {
        return TestedGateway.with();
    }

    @ArquillianResource
    private URI address;

    @Inject
    private DialogueLog log;

    @Inject
    private DirectorySchema directory;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void theDirectoryIsReady() {
        while (!directory.ready()) {
            Thread.onSpinWait();
        }
    }

    private String begin(long customerId, String application) {
        String id = "session-" + ++number;
        log.started(new DialogueSession(
                id, customerId, 90, application, "VOICE", "call", Optional.of(7L), now().plusSeconds(number)));
        return id;
    }

    private static Instant now() {
        return ManualTime.clock().instant();
    }

    private void tell(String id, Kind kind, String text, Map<String, String> details) {
        log.entry(id, new DialogueEntry(now(), kind, text, details));
    }

    /** Paths are those of a gateway at the root, as {@code next} gives them; here it is deployed below. */
    private HttpResponse<String> get(String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path.substring(1)))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, TOKEN);
    }

    private JsonObject shown(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private HttpResponse<String> await(String path, Predicate<HttpResponse<String>> wanted) throws Exception {
        HttpResponse<String> answer = get(path);
        for (int attempts = 1; !wanted.test(answer) && attempts < PATIENCE; attempts++) {
            answer = get(path);
        }
        assertThat(answer).as("%s: %s", path, answer.body()).matches(wanted);
        return answer;
    }

    private void awaitEnd(String id) throws Exception {
        log.ended(id, "HUNG_UP", now());
        await(SESSIONS + '/' + id, answer -> answer.body().contains("HUNG_UP"));
    }

    private static List<String> texts(JsonObject page, String list, String member) {
        return page.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString(member))
                .toList();
    }

    @Test
    void showsASessionInOneLook() throws Exception {
        String id = begin(300, "survey");
        tell(
                id,
                Kind.POSTED,
                "{\"session\":{\"parameters\":{\"token\":\"hush\"}}}",
                Map.of("url", "http://me:hush@x.example/"));
        tell(
                id,
                Kind.DOCUMENT,
                "{\"tropo\":[{\"record\":{\"username\":\"hush\",\"password\":\"hush\"}}]}",
                Map.of("url", "http://x.example/", "status", "200", "millis", "12"));
        tell(id, Kind.SAID, "Hello", Map.of());
        tell(id, Kind.HEARD, "1", Map.of());
        tell(id, Kind.SIGNAL, "exit", Map.of());
        tell(id, Kind.WARNING, "Something is odd.", Map.of());
        tell(id, Kind.UPLOAD, "success", Map.of("url", "http://x.example/up?token=hush"));
        tell(id, Kind.NO_ANSWER, "TIMEOUT", Map.of("millis", "15000"));
        awaitEnd(id);

        JsonObject page = shown(SESSIONS + '/' + id);
        assertThat(page.getJsonObject("session").getString("application")).isEqualTo("survey");
        assertThat(page.getJsonObject("session").getInt("contact")).isEqualTo(7);
        assertThat(texts(page, "entries", "kind"))
                .containsExactly("POSTED", "DOCUMENT", "SAID", "HEARD", "SIGNAL", "WARNING", "UPLOAD", "NO_ANSWER");
        assertThat(texts(page, "entries", "text"))
                .containsExactly(
                        "{\"session\":{\"parameters\":{\"token\":\"***\"}}}",
                        "{\"tropo\":[{\"record\":{\"username\":\"***\",\"password\":\"***\"}}]}",
                        "Hello",
                        "1",
                        "exit",
                        "Something is odd.",
                        "success",
                        "TIMEOUT");
        assertThat(page.getJsonArray("entries").getJsonObject(1).getJsonObject("details"))
                .isEqualTo(Json.createObjectBuilder()
                        .add("url", "http://x.example/")
                        .add("status", "200")
                        .add("millis", "12")
                        .build());
        assertThat(page.toString()).doesNotContain("hush");
    }

    @Test
    void pagesFollowOneAnother() throws Exception {
        String id = begin(310, "paged");
        for (int i = 1; i <= 5; i++) {
            tell(id, Kind.SAID, "text " + i, Map.of());
        }
        awaitEnd(begin(310, "paged"));
        awaitEnd(begin(310, "other"));
        awaitEnd(id);

        assertThat(walk(SESSIONS + '/' + id + "?limit=2", "entries", "text"))
                .containsExactly("text 1", "text 2", "text 3", "text 4", "text 5");
        assertThat(walk(SESSIONS + "?customer=310&application=paged&limit=1", "sessions", "application"))
                .containsExactly("paged", "paged");
        assertThat(walk(SESSIONS + "?customer=310&from=" + now() + "&limit=2", "sessions", "application"))
                .as("newest first")
                .containsExactly("other", "paged", "paged");
        assertThat(shown(SESSIONS + "?customer=310&from=" + now().plusSeconds(900))
                        .getJsonArray("sessions"))
                .as("of the future")
                .isEmpty();
    }

    private List<String> walk(String first, String list, String member) throws Exception {
        List<String> all = new ArrayList<>();
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            JsonObject page = shown(next.get());
            assertThat(page.getJsonArray(list).size()).as("entries of a page").isBetween(1, 2);
            all.addAll(texts(page, list, member));
            next = Optional.ofNullable(page.getJsonString("next")).map(JsonString::getString);
        }
        return all;
    }

    @Test
    void customersSeeTheirOwn() throws Exception {
        String id = begin(320, "survey");
        tell(id, Kind.SAID, "Hello", Map.of());
        awaitEnd(id);

        assertThat(texts(shown(SESSIONS + "?customer=320"), "sessions", "id")).containsExactly(id);
        assertThat(shown(SESSIONS + "?customer=321").getJsonArray("sessions"))
                .as("another customer's list")
                .isEmpty();
        assertThat(get(SESSIONS + '/' + id + "?customer=320").statusCode()).isEqualTo(200);
        HttpResponse<String> hidden = get(SESSIONS + '/' + id + "?customer=321");
        assertThat(hidden.statusCode()).as("for another customer").isEqualTo(404);
        assertThat(hidden.body())
                .as("as if it were not there")
                .isEqualTo(get(SESSIONS + "/none?customer=321").body())
                .doesNotContain("Hello");
    }

    @Test
    void refusesStrangersAndWhatItCannotUse() throws Exception {
        assertThat(get(SESSIONS + "?customer=300", "another").statusCode()).isEqualTo(401);
        assertThat(get(SESSIONS + "/session-1", "another").statusCode()).isEqualTo(401);
        for (String wrong :
                List.of("", "?customer=x", "?customer=1&limit=201", "?customer=1&from=x", "/x?from=-1", "/x?limit=0")) {
            HttpResponse<String> answer = get(SESSIONS + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).as(wrong).contains("\"message\":\"The parameter ");
        }
        assertThat(get(SESSIONS + "/none").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasKeptLongEnoughGoes() throws Exception {
        String id = begin(330, "survey");
        tell(id, Kind.SAID, "Hello", Map.of());
        awaitEnd(id);
        ManualTime.clock().advance(Duration.ofDays(7).plusHours(1));

        await(SESSIONS + '/' + id, answer -> answer.statusCode() == 404);
        String later = begin(330, "survey");
        awaitEnd(later);
        assertThat(texts(shown(SESSIONS + "?customer=330"), "sessions", "id")).containsExactly(later);
    }
}
