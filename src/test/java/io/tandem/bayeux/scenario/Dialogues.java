package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;

/** What scenarios are told with: clients over one transport, closed after each test, and what is expected of replies. */
@DisplayNameGeneration(SectionNames.class)
abstract class Dialogues {

    private static final long PATIENCE_SECONDS = 30;

    private final Wire kind;
    private final List<BayeuxClient> clients = new ArrayList<>();

    Dialogues(Wire kind) {
        this.kind = kind;
    }

    @AfterEach
    final void closeClients() {
        clients.forEach(BayeuxClient::close);
    }

    final Wire kind() {
        return kind;
    }

    /** The server they talk to. */
    abstract Gateway server();

    /** A client that has not sent anything. */
    final BayeuxClient open() {
        return keep(new BayeuxClient(kind.open(server())));
    }

    /** A client with a session that has not connected. */
    final BayeuxClient handshaken() throws Exception {
        BayeuxClient client = open();
        assertThat(client.handshake("").getBoolean("successful"))
                .as("handshake")
                .isTrue();
        return client;
    }

    /** A client with a session whose next connect is held. */
    final BayeuxClient connected() throws Exception {
        BayeuxClient client = handshaken();
        succeeds(client.connect());
        return client;
    }

    /** A connected client with these subscriptions. */
    final BayeuxClient subscriber(String... channels) throws Exception {
        BayeuxClient client = connected();
        for (String channel : channels) {
            succeeds(client.subscribe(channel));
        }
        return client;
    }

    /** Has a client closed after the test. */
    final BayeuxClient keep(BayeuxClient client) {
        clients.add(client);
        return client;
    }

    /** The name of a broadcast channel that no other test uses. */
    static String channel() {
        return "/test/" + UUID.randomUUID();
    }

    /** Asserts that a reply says success. */
    static JsonObject succeeds(JsonObject reply) {
        assertThat(reply.getBoolean("successful")).as("success of %s", reply).isTrue();
        assertThat(reply).as("11: an error only with a failure").doesNotContainKey("error");
        return reply;
    }

    /** Asserts that a reply says failure, with this error. */
    static JsonObject fails(JsonObject reply, String error) {
        assertThat(reply.getBoolean("successful")).as("success of %s", reply).isFalse();
        assertThat(reply.getString("error", null)).as("11: error of %s", reply).isEqualTo(error);
        return reply;
    }

    /** What extensions have added to a reply. */
    static JsonObject extensionsOf(JsonObject reply) {
        return reply.containsKey("ext") ? reply.getJsonObject("ext") : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** What a held connect is answered with. */
    static JsonObject answerOf(CompletableFuture<JsonObject> connect) throws Exception {
        return connect.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The HTTP status or close code that a batch is refused with, 200 if it is answered. */
    static int refusalOf(CompletableFuture<?> batch) throws Exception {
        try {
            batch.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return 200;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Refused refused) {
                return refused.code();
            }
            throw failure;
        }
    }

    /** Shows that nothing is on its way to a client by having something else delivered to it. */
    static void receivesNothingMore(BayeuxClient client) throws Exception {
        String fence = channel();
        succeeds(client.subscribe(fence));
        succeeds(client.publish(fence, "'fence'"));
        JsonObject event = client.nextEvent();
        assertThat(event.getString("channel"))
                .as("nothing before the event that was published last, but %s came", event)
                .isEqualTo(fence);
    }

    /** Shows that the server serves a client who behaves. */
    final void servesOthers() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        succeeds(client.publish(channel, "'still there'"));
        assertThat(client.nextData()).as("a normal dialogue afterwards").isEqualTo("\"still there\"");
    }
}
