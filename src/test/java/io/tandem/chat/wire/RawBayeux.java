package io.tandem.chat.wire;

import io.tandem.client.WebSocketClient;
import io.tandem.server.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Bayeux message by message, for what a client of somebody else does not show: the order of all that comes, and its fields. It
 * asks for events only when a test does.
 */
final class RawBayeux implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int MOST_ANSWERS = 100;

    private final Carrier carrier;
    private final URI address;
    private final WebSocketClient socket;
    private final List<JsonObject> arrived = new ArrayList<>();
    private String cookie = "";
    private String clientId = "";
    private int lastId;
    private int unansweredConnects;

    /** One with a session, connected once. The path may end in a slash. */
    RawBayeux(Carrier carrier, Gateway server, String path) throws Exception {
        this.carrier = carrier;
        this.address = server.uri("http", path);
        this.socket =
                carrier == Carrier.WEBSOCKET ? WebSocketClient.connect(server.uri("ws", "/genesys/cometd")) : null;
        JsonObject reply = send(message(
                        "/meta/handshake",
                        "'version':'1.0','supportedConnectionTypes':['" + carrier.connectionType() + "']"))
                .get(0);
        clientId = reply.getString("clientId");
        send(message("/meta/connect", connect(0)));
    }

    /** A message of this session with an id of its own and these fields. */
    JsonObject message(String channel, String fields) {
        JsonObject head = ChatJson.fields("'channel':'" + channel + "','id':'" + ++lastId + "'"
                + (clientId.isEmpty() ? "" : ",'clientId':'" + clientId + "'"));
        return ChatJson.with(head, ChatJson.fields(fields));
    }

    /** A message that publishes data to the demo's service. */
    JsonObject publication(JsonObject data) {
        return Json.createObjectBuilder(message("/service/chatV2/" + ChatVisitor.SERVICE, ""))
                .add("data", data)
                .build();
    }

    /** Sends one batch and returns all that came up to the last reply, in order of arrival. */
    List<JsonObject> send(JsonObject... batch) throws Exception {
        int before = arrived.size();
        Set<String> open = new HashSet<>();
        Arrays.stream(batch).forEach(message -> open.add(message.getString("id")));
        transmit(batch);
        for (int i = 0; !answered(open) && i < MOST_ANSWERS; i++) {
            if (socket == null) {
                throw new AssertionError("not every message was answered: " + arrived);
            }
            read();
        }
        return List.copyOf(arrived.subList(before, arrived.size()));
    }

    /** Waits, connecting as often as needed, until what is wanted has come; returns all that came since the beginning. */
    List<JsonObject> until(Predicate<JsonObject> wanted) throws Exception {
        for (int i = 0; arrived.stream().noneMatch(wanted); i++) {
            if (i == MOST_ANSWERS) {
                throw new AssertionError("it never came: " + arrived);
            }
            if (unansweredConnects == 0) {
                transmit(message("/meta/connect", connect(5_000)));
            }
            if (socket != null) {
                read();
            }
        }
        return List.copyOf(arrived);
    }

    /** Whether a message tells that the chat is over. */
    static boolean saysTheEnd(JsonObject message) {
        return message.containsKey("data")
                && !message.containsKey("successful")
                && message.getJsonObject("data").getBoolean("chatEnded");
    }

    /** What came that was no reply. */
    List<JsonObject> deliveries() {
        return arrived.stream()
                .filter(message -> message.containsKey("data") && !message.containsKey("successful"))
                .toList();
    }

    @Override
    public void close() throws Exception {
        transmit(message("/meta/disconnect", ""));
        if (socket != null) {
            socket.close();
        }
    }

    private boolean answered(Set<String> open) {
        return arrived.stream()
                .filter(message -> message.containsKey("successful") && !message.containsKey("data"))
                .map(message -> message.getString("id", ""))
                .toList()
                .containsAll(open);
    }

    private void transmit(JsonObject... batch) throws Exception {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (JsonObject message : batch) {
            array.add(message);
            if (message.getString("channel").equals("/meta/connect")) {
                unansweredConnects++;
            }
        }
        String text = array.build().toString();
        if (socket != null) {
            socket.send(text);
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(at(batch))
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(BodyPublishers.ofString(text));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.replaceFirst(";.*", ""));
        keep(answer.body());
    }

    /** The address with the suffix that CometD's clients append for a lone meta message. */
    private URI at(JsonObject... batch) {
        String channel = batch[0].getString("channel");
        if (batch.length > 1 || !channel.matches("/meta/(handshake|connect|disconnect)")) {
            return address;
        }
        return URI.create(address.toString().replaceFirst("/$", "") + channel.substring("/meta".length()));
    }

    private void read() throws InterruptedException {
        keep(socket.next());
    }

    private void keep(String text) {
        for (JsonObject message : ChatJson.batch(text)) {
            if (message.getString("channel").equals("/meta/connect")) {
                unansweredConnects--;
            }
            arrived.add(message);
        }
    }

    private String connect(int timeout) {
        return "'connectionType':'" + carrier.connectionType() + "','advice':{'timeout':" + timeout + "}";
    }
}
