package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.Ask;
import io.tandem.tropo.document.Call;
import io.tandem.tropo.document.Document;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Transfer;
import io.tandem.tropo.document.Verb;
import io.tandem.tropo.document.read.DocumentReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The applications of the other tests, by themselves: what they write is what the gateway reads. */
class NodeApplicationIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static NodeApplication applications;

    @BeforeAll
    static void start() {
        applications = NodeApplication.start();
    }

    @AfterAll
    static void stop() {
        applications.close();
    }

    /** How a session starts, in short. */
    private static String session(String id) {
        return "{\"session\":{\"id\":\"" + id
                + "\",\"from\":{\"id\":\"441632960123\"},\"parameters\":{\"to\":\"01632960001\"}}}";
    }

    /** The result of a question, in short. */
    private static String result(String id) {
        return "{\"result\":{\"sessionId\":\"" + id + "\",\"actions\":{\"name\":\"x\",\"value\":\"sales\","
                + "\"utterance\":\"1\",\"disposition\":\"SUCCESS\",\"attempts\":1}}}";
    }

    static Stream<Arguments> starts() {
        return Stream.of(
                Arguments.of("menu", List.of(Say.class, Ask.class)),
                Arguments.of("patience", List.of(Ask.class)),
                Arguments.of("memory", List.of(Ask.class)),
                Arguments.of("desk", List.of(Say.class, Transfer.class)),
                Arguments.of("outbound", List.of(Call.class, Say.class)));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void answersASessionByADocumentOfTheLibrary(String name, List<Class<? extends Verb>> verbs) throws Exception {
        Document document = new DocumentReader()
                .read(post(applications.url(name) + "?to=1", session(name)).body());

        assertThat(document.steps().stream()
                        .map(step -> step.verb().getClass())
                        .limit(verbs.size())
                        .toList())
                .as("the first steps of %s", name)
                .isEqualTo(verbs);
        assertThat(document.handlers()).as("handlers of %s", name).isNotEmpty();
        assertThat(applications.session().posted("/" + name + "/start").query())
                .as("what was posted")
                .isEqualTo("to=1");
    }

    @Test
    void readsAResultByTheLibrary() throws Exception {
        post(applications.url("menu"), session("reader"));
        HttpResponse<String> answer = post(applications.url("menu").replace("start", "chosen"), result("reader"));

        assertThat(answer.body()).contains("You chose sales by 1.");
        TropoSession session = applications.session();
        session.posted("/menu/start");
        assertThat(session.result("/menu/chosen").getJsonObject("actions").getString("value"))
                .as("posted in the same session")
                .isEqualTo("sales");
    }

    @Test
    void answersAtItsOwnUrlsOnly() throws Exception {
        assertThat(post(applications.url("nobody"), session("nobody")).statusCode())
                .isEqualTo(404);
        assertThat(applications.session().posted("/nobody/start").body()).isEqualTo(session("nobody"));
    }

    private static HttpResponse<String> post(String url, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
