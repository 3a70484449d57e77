package io.tandem.telxl.endpoint;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** The way to a TelXL client over its Bayeux session, whose own queue is bounded and waits for the client. */
final class ServiceChannelWire implements Wire {

    private final BayeuxClient client;
    private final Runnable whenClosed;
    private volatile boolean closed;

    /** @param whenClosed told when the gateway has ended the talk */
    ServiceChannelWire(BayeuxClient client, Runnable whenClosed) {
        this.client = client;
        this.whenClosed = whenClosed;
    }

    @Override
    public void drain(Batches batches) {
        for (List<OutboxMessage> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
            batch.forEach(message -> client.deliver(TelxlServiceChannel.CHANNEL, data(message.text())));
            batches.written();
        }
    }

    @Override
    public void close(CloseCode code) {
        client.deliver(
                TelxlServiceChannel.CHANNEL,
                Json.createObjectBuilder()
                        .add(
                                "close",
                                Json.createObjectBuilder()
                                        .add("code", code.code())
                                        .add("reason", code.reason()))
                        .build());
        closed = true;
        whenClosed.run();
    }

    /** Whether the gateway has ended the talk. */
    boolean isClosed() {
        return closed;
    }

    /** Mode {@code api} speaks JSON, mode {@code web} statements of JavaScript, which go as a text. */
    private static JsonValue data(String text) {
        if (!text.startsWith("{")) {
            return Json.createValue(text);
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
