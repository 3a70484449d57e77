package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /processor/sessions}: who gets a session, and what others are told (spec 4.1). */
@ExtendWith(SharedServer.class)
class PrepareIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'agent':{'id':'20','password':'wrong'}} | 401 | wrong_credentials",
                "{'agent':{'id':'nobody','password':'20'}} | 401 | wrong_credentials",
                "{'agent':{'id':'20'}} | 400 | invalid_data",
                "{'agent':{'password':'20'}} | 400 | invalid_data",
                "{'agent':'20'} | 400 | invalid_data",
                "{} | 400 | invalid_data",
                "{'command':'prepareSession'} | 400 | invalid_data",
                "{'command':'other','data':{'agent':{'id':'20','password':'20'}}} | 400 | invalid_data",
                "{'agent':{'id':'20','password':'20'},'override':'yes'} | 400 | invalid_data",
                "[] | 400 | malformed",
                "nonsense | 400 | malformed"
            })
    void tellsWhyThereIsNoSession(String body, int status, String code, TandemServer server) throws Exception {
        Desktop.Prepared refused = Desktop.post(server, body.replace('\'', '"'));

        assertThat(refused.status()).as("status").isEqualTo(status);
        assertThat(refused.answer().getJsonObject("failure").getString("code"))
                .as("code")
                .isEqualTo(code);
    }

    @Test
    void takesTheRequestAsItStandsInTheEnvelopeToo(TandemServer server) throws Exception {
        Desktop.Prepared prepared = Desktop.post(
                server,
                "{\"command\":\"prepareSession\",\"data\":{\"model\":\"default\",\"override\":true,"
                        + "\"agent\":{\"id\":\"20\",\"password\":\"20\"}}}");

        assertThat(prepared.status()).isEqualTo(201);
        JsonObject data = prepared.answer().getJsonObject("data");
        assertThat(data.getJsonObject("workflow").getString("id"))
                .as("the workflow's resource has the session's id")
                .isEqualTo(data.getJsonObject("session").getString("id"));
        try (Desktop desktop = Desktop.bind(server, prepared)) {
            desktop.ask("session.start", "", "{}");
            Desktop.Prepared asked = Desktop.prepare(server, 20, false);
            assertThat(asked.status()).as("the user is to be asked").isEqualTo(409);
            assertThat(asked.answer().getString("result")).isEqualTo("confirm");
            desktop.ask("session.logout", "", "{}");
        }
    }

    @Test
    void refusesPagesOfForeignOriginsAndBodiesWithoutEnd(TandemServer server) throws Exception {
        assertThat(post(server, "{}", "https://elsewhere.example").statusCode())
                .as("a foreign page")
                .isEqualTo(403);
        assertThat(Desktop.post(server, "{\"a\":\"" + "x".repeat(70_000) + "\"}")
                        .status())
                .as("too large")
                .isEqualTo(413);
    }

    @Test
    void servesTheSchemaOfItsMessages(TandemServer server) throws Exception {
        HttpResponse<String> schema = server.get("/schema/interaction-processor.json");

        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.body()).as("as it is tested here").isEqualTo(Files.readString(MessageSchema.FILE));
    }

    private static HttpResponse<String> post(TandemServer server, String body, String origin) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri("http", "/processor/sessions"))
                                .header("Origin", origin)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
