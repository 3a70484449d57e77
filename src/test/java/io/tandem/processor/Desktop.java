package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** An agent's desktop, as a client written against the documentation would be. Holds every message against the schema. */
public final class Desktop implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String session;
    private final WebSocketClient socket;
    private final List<JsonObject> received = new ArrayList<>();

    private Desktop(String session, WebSocketClient socket) {
        this.session = session;
        this.socket = socket;
    }

    /** What a request to prepare a session is answered with. */
    record Prepared(int status, JsonObject answer) {

        JsonObject session() {
            return answer.getJsonObject("data").getJsonObject("session");
        }
    }

    /** Prepares a session of a demo agent, whose password is the id. */
    static Prepared prepare(Gateway server, long agent, boolean override) throws IOException, InterruptedException {
        JsonObject body = Json.createObjectBuilder()
                .add("agent", Json.createObjectBuilder().add("id", agent).add("password", Long.toString(agent)))
                .add("override", override)
                .build();
        return post(server, body.toString());
    }

    /** Sends any text to where sessions are prepared. */
    static Prepared post(Gateway server, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(server.uri("http", "/processor/sessions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        MessageSchema.checkPart("prepare", answer.body());
        return new Prepared(answer.statusCode(), parse(answer.body()));
    }

    /** Binds a session that was prepared. */
    static Desktop bind(Gateway server, Prepared prepared) {
        return bind(server.uri("ws", prepared.session().getString("address")), prepared);
    }

    /** Binds a session that was prepared through a network that begins at that port of this machine. */
    static Desktop bind(int port, Prepared prepared) {
        return bind(URI.create("ws://localhost:" + port + prepared.session().getString("address")), prepared);
    }

    private static Desktop bind(URI address, Prepared prepared) {
        return new Desktop(prepared.session().getString("id"), WebSocketClient.connect(address));
    }

    /** Prepares a session anew, whatever there is, binds it and starts it. */
    public static Desktop start(Gateway server, long agent) throws Exception {
        Desktop desktop = bind(server, prepare(server, agent, true));
        desktop.ask("session.start", "", "{}");
        desktop.until("session.initialized");
        return desktop;
    }

    /** The session's id. */
    String session() {
        return session;
    }

    /** The socket beneath. */
    WebSocketClient socket() {
        return socket;
    }

    /** Sends a request to an object named by its chain below the session, such as {@code .C1}. */
    public Desktop send(String command, String below, String data) {
        String text = Json.createObjectBuilder()
                .add("command", command)
                .add("target", session + below)
                .add("data", parse(data))
                .build()
                .toString();
        return sendText(text);
    }

    /** Sends any text. */
    Desktop sendText(String text) {
        socket.send(text);
        return this;
    }

    /** Sends a request and gives its response, which must be a success. Events that come before it are kept. */
    JsonObject ask(String command, String below, String data) throws InterruptedException {
        JsonObject response = send(command, below, data).response();
        assertThat(response.getString("result"))
                .as("result of %s: %s", command, response)
                .isEqualTo("success");
        return response;
    }

    /** Sends a request and gives the code it fails with. */
    String askInVain(String command, String below, String data) throws InterruptedException {
        JsonObject response = send(command, below, data).response();
        assertThat(response.getString("result"))
                .as("result of %s: %s", command, response)
                .isEqualTo("failure");
        return response.getJsonObject("failure").getString("code");
    }

    /** Waits until everything has come that the gateway had to tell by now. */
    void flush() throws InterruptedException {
        send("session.request.getdirectory", "", "{}");
        await(message -> message.getString("command", "").equals("session.request.getdirectory"));
        received.remove(received.size() - 1);
    }

    /** The next response. Events on the way are kept. */
    JsonObject response() throws InterruptedException {
        return await(message -> message.containsKey("result"));
    }

    /** The next event of that name. Others on the way are kept. */
    JsonObject until(String name) throws InterruptedException {
        return await(message -> message.getString("name", "").equals(name));
    }

    /** The next event of that name from an object below the session. Others on the way are kept. */
    JsonObject until(String name, String below) throws InterruptedException {
        return await(message -> message.getString("name", "").equals(name)
                && message.getString("target").equals(session + below));
    }

    /** The next message that is as wanted. Others on the way are kept. */
    JsonObject await(Predicate<JsonObject> wanted) throws InterruptedException {
        JsonObject message = next();
        while (!wanted.test(message)) {
            message = next();
        }
        return message;
    }

    /** The next message. */
    public JsonObject next() throws InterruptedException {
        String text = socket.next();
        MessageSchema.check(text);
        JsonObject message = parse(text);
        received.add(message);
        return message;
    }

    /** Everything received since the last time, each in one line: a response's command, an event's name and target. */
    List<String> take() {
        List<String> lines = received.stream().map(this::line).toList();
        received.clear();
        return lines;
    }

    /** Everything received since the last time. */
    List<JsonObject> takeMessages() {
        List<JsonObject> messages = List.copyOf(received);
        received.clear();
        return messages;
    }

    private String line(JsonObject message) {
        String target = message.getString("target").replace(session, "S");
        if (message.containsKey("result")) {
            return message.getString("result") + ' ' + message.getString("command") + ' ' + target;
        }
        return message.getString("name") + ' ' + target;
    }

    /** A text as JSON. */
    static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Whether a message of capabilities enables one. */
    static boolean enables(JsonObject state, String capability) {
        return state.getJsonArray("data").stream()
                .map(JsonValue::asJsonObject)
                .anyMatch(change -> change.getString("name").equals(capability)
                        && change.getString("type").equals("enable"));
    }

    @Override
    public void close() {
        socket.close();
    }
}
