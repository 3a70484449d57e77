package io.tandem.bayeux.engine;

import io.tandem.bayeux.Laziness;
import io.tandem.bayeux.SecurityPolicy;
import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.relay.Relays;
import io.tandem.bayeux.session.ConnectReplies;
import io.tandem.bayeux.session.Node;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** A node with its engine, without a server. */
final class EngineNode {

    final Node node;
    private final Engine engine;

    /** @param more services and handlers besides the server's own */
    EngineNode(SecurityPolicy policy, List<Object> more, String... namesAndValues) {
        this(Node.with(EngineNode::replies, namesAndValues), policy, more);
    }

    /** A node on a Store that others use too. */
    EngineNode(Store store, ManualClock clock, ClockAlarms alarms, String... namesAndValues) {
        this(Node.on(store, clock, alarms, EngineNode::replies, namesAndValues), new Demand(), List.of());
    }

    private EngineNode(Node node, SecurityPolicy policy, List<Object> more) {
        this.node = node;
        node.wiring.with(policy).with((Laziness) channel -> Optional.empty());
        more.forEach(node.wiring::with);
        node.wiring.make(Services.class);
        node.wiring.make(HandshakeLimit.class);
        node.wiring.make(HandshakeHandler.class);
        node.wiring.make(Access.class);
        Relays.wire(node.wiring);
        node.wiring.make(ConnectHandler.class);
        node.wiring.make(DisconnectHandler.class);
        node.wiring.make(SubscribeHandler.class);
        node.wiring.make(UnsubscribeHandler.class);
        node.wiring.make(PublishHandler.class);
        engine = node.wiring.make(Engine.class);
    }

    private static ConnectReplies replies(Wiring wiring) {
        wiring.make(Timestamps.class);
        return wiring.make(ConnectReplyMaker.class);
    }

    /** Begins to have messages carried out. */
    void begin(FakeExchange exchange) {
        engine.process(exchange);
    }

    FakeExchange process(FakeExchange exchange) {
        Stages.get(engine.process(exchange));
        return exchange;
    }

    /** The id of a session that was opened from a browser. */
    String handshake(String browser) {
        FakeExchange exchange = process(FakeExchange.from(browser, "{'channel':'/meta/handshake','version':'1.0'}"));
        return json(exchange.answer().get(0)).getString("clientId");
    }

    /** The reply to one message from a browser. */
    String reply(String browser, String message) {
        List<String> answer = process(FakeExchange.from(browser, message)).answer();
        return answer.get(answer.size() - 1);
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
