package io.tandem.tropo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's application over HTTP, as anybody can call it. */
@ExtendWith(SharedServer.class)
class DemoApplicationIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CALL = "{\"session\":{\"from\":{\"channel\":\"VOICE\"}}}";

    private final TandemServer server;

    DemoApplicationIT(TandemServer server) {
        this.server = server;
    }

    @Test
    void answersASessionByADocument() throws Exception {
        HttpResponse<String> answer = send(server, "POST", "/demo/tropo", CALL);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("{\"tropo\":[")
                .contains("Press 1", "\"next\":\"/demo/tropo/choice?channel=VOICE\"");
    }

    @Test
    void goesOnAtTheUrlsInItsDocuments() throws Exception {
        String chosen = "{\"result\":{\"actions\":{\"name\":\"choice\",\"value\":\"sales\"}}}";

        assertThat(send(server, "POST", "/demo/tropo/choice?channel=VOICE", chosen)
                        .body())
                .contains("\"transfer\"", "/demo/tropo/transferred?channel=VOICE");
        assertThat(send(server, "POST", "/demo/tropo/choice?channel=TEXT", chosen)
                        .body())
                .contains("\"transfer\"", "/demo/tropo/transferred?channel=TEXT");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "POST, /demo/tropo, ``, 400",
                "POST, /demo/tropo, `{}`, 400",
                "POST, /demo/tropo, `<session/>`, 400",
                "POST, /demo/tropo, `{\"result\":{}}`, 400",
                "POST, /demo/tropo/choice, `{\"session\":{}}`, 400",
                "POST, /demo/tropo/nowhere, `{\"result\":{}}`, 404",
                "GET, /demo/tropo, ``, 405",
                "PUT, /demo/tropo, `{}`, 405"
            })
    void refusesWhatNoSessionSends(String method, String path, String body, int status) throws Exception {
        assertThat(send(server, method, path, body).statusCode())
                .as("%s %s %s", method, path, body)
                .isEqualTo(status);
    }

    @Test
    void readsNoMoreThanASessionCanBe() throws Exception {
        assertThat(send(server, "POST", "/demo/tropo", " ".repeat(65_537) + CALL)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void isThereInTheDemoOnly() throws Exception {
        try (TandemServer earnest = TandemServer.named("no-demo-application")
                .setting("tandem.demo", false)
                .start()) {
            assertThat(send(earnest, "POST", "/demo/tropo", CALL).statusCode()).isEqualTo(404);
            assertThat(send(earnest, "GET", "/demo/tropo/choice", "").statusCode())
                    .isEqualTo(404);
        }
    }

    private static HttpResponse<String> send(TandemServer to, String method, String path, String body)
            throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(to.uri("http", path))
                        .header("Content-Type", "application/json")
                        .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
