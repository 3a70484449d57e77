package io.tandem.bayeux.engine;

import io.tandem.bayeux.exchange.FakeExchange;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** A client that acknowledges, polls, and has each request sent to another node. */
final class RoamingClient {

    private final String browser;
    private final BiConsumer<String, BooleanSupplier> await;
    private final List<Integer> received = new ArrayList<>();
    private String id;
    private long batch;
    private int handshakes;
    private FakeExchange poll;
    private EngineNode polledAt;

    RoamingClient(String browser, BiConsumer<String, BooleanSupplier> await) {
        this.browser = browser;
        this.await = await;
    }

    /** Opens a session and subscribes. */
    void begin(EngineNode node) {
        handshakes++;
        JsonObject reply = ask(node, "{'channel':'/meta/handshake','version':'1.0','ext':{'ack':true}}");
        id = reply.getString("clientId");
        require(ask(node, "{'channel':'/meta/subscribe','subscription':'/n','clientId':'" + id + "'}"));
    }

    /** Publishes a number. */
    void publish(EngineNode node, int number) {
        require(ask(node, "{'channel':'/n','data':" + number + ",'clientId':'" + id + "'}"));
    }

    /** Takes what has come, and sees that there is a connect. */
    void goOn(EngineNode node) {
        if (poll != null && !poll.isOpen()) {
            take();
            poll = null;
        }
        if (poll == null) {
            poll = FakeExchange.from(
                    browser,
                    "{'channel':'/meta/connect','connectionType':'long-polling','clientId':'" + id + "','ext':{'ack':"
                            + batch + "}}");
            polledAt = node;
            node.begin(poll);
        }
    }

    /** The connection to a node is cut. */
    void lose(EngineNode node) {
        if (polledAt == node) {
            poll = null;
        }
    }

    List<Integer> received() {
        return received;
    }

    int handshakes() {
        return handshakes;
    }

    private void take() {
        if (!poll.wasAnswered()) {
            return;
        }
        for (String text : poll.answer()) {
            JsonObject message = EngineNode.json(text);
            if (message.getString("channel").equals("/n")) {
                received.add(message.getInt("data"));
            } else {
                require(message);
                batch = message.getJsonObject("ext").getInt("ack");
            }
        }
    }

    private JsonObject ask(EngineNode node, String message) {
        FakeExchange exchange = FakeExchange.from(browser, message);
        node.begin(exchange);
        await.accept("a request is answered", () -> !exchange.isOpen());
        List<String> answer = exchange.answer();
        for (String text : answer.subList(0, answer.size() - 1)) {
            throw new AssertionError("Delivered with another answer than a connect's: " + text);
        }
        return EngineNode.json(answer.get(answer.size() - 1));
    }

    private void require(JsonObject reply) {
        if (!reply.getBoolean("successful")) {
            throw new AssertionError(browser + " was refused: " + reply);
        }
    }

    @Override
    public String toString() {
        return browser;
    }
}
