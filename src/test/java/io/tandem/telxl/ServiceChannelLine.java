package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.CometClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** TelXL as the data of Bayeux messages. */
record ServiceChannelLine(CometClient client) implements Line {

    /** The channel. */
    static final String CHANNEL = "/service/telxl";

    @Override
    public void send(String command) {
        sendData(json(command));
    }

    /** Sends any data, and waits until the gateway has it: requests by HTTP may overtake each other. */
    void sendData(JsonValue data) {
        JsonObject reply = client.publish(CHANNEL, data);
        assertThat(reply.getBoolean("successful"))
                .as("Bayeux takes what is sent to a service: %s", reply)
                .isTrue();
    }

    @Override
    public JsonObject nextEvent() throws InterruptedException {
        return nextData().asJsonObject().getJsonObject("event");
    }

    /** The data of the next event, whatever they are. */
    JsonValue nextData() throws InterruptedException {
        JsonObject event = client.nextEvent();
        assertThat(event.getString("channel"))
                .as("where TelXL is told: %s", event)
                .isEqualTo(CHANNEL);
        return event.get("data");
    }

    @Override
    public void close() {
        client.close();
    }

    /** The value of a JSON text. */
    static JsonValue json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
