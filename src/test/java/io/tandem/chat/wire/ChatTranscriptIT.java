package io.tandem.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said in a chat is in the database while the chat goes on, not only when it has ended. */
class ChatTranscriptIT {

    private static final String TOKEN = "a-token-for-this-test";
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    @TempDir
    private Path folder;

    @Test
    void whatWasSaidOutlivesAGatewayThatIsKilledInTheMiddle() throws Exception {
        try (TandemServer server = TandemServer.named("chat-transcript")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.admin.token", TOKEN)
                .setting("tandem.db.url", "jdbc:h2:file:" + folder.resolve("tandem") + ";WRITE_DELAY=0")
                .start()) {
            ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat");
            ChatAgent agent = ChatAgent.ready(server, 9);
            agent.accept();
            visitor.say("Do you ship abroad?");
            assertThat(agent.hears()).as("the agent is told").isEqualTo("Do you ship abroad?");
            agent.say("We do.");

            String during = transcript(server, "We do.");
            assertThat(during)
                    .as("who came and what was said, while the chat goes on")
                    .contains("\"JOINED\"", "\"ANNOUNCEMENT\"", "\"name\":\"Pat\"", "\"name\":\"Cleo Dunn\"")
                    .contains("Do you ship abroad?")
                    .doesNotContain("\"LEFT\"");

            server.kill();
            server.start();

            assertThat(transcript(server, "We do.")).as("after the crash").isEqualTo(during);
            try (ChatVisitor returning = ChatVisitor.connect(Carrier.WEBSOCKET, server)) {
                returning.send("requestNotifications", "'secureKey':'" + visitor.key() + "'");
                assertThat(returning
                                .failure()
                                .getJsonArray("errors")
                                .getJsonObject(0)
                                .getInt("code"))
                        .as("the chat itself was in the memory of the one node there was")
                        .isEqualTo(8201);
            }
        }
    }

    /** Of the first contact, as soon as it has a text. */
    private static String transcript(TandemServer server, String awaited) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> page = page(server);
        while (!page.body().contains(awaited) && System.nanoTime() - begun < PATIENCE_NANOS) {
            page = page(server);
        }
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).as("the transcript").contains(awaited);
        return page.body();
    }

    private static HttpResponse<String> page(TandemServer server) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri("http", "/api/contacts/1/transcript?customer=300"))
                                .header("Authorization", "Bearer " + TOKEN)
                                .build(),
                        BodyHandlers.ofString());
    }
}
