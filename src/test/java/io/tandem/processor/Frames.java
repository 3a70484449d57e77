package io.tandem.processor;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A wire that keeps what is written. */
final class Frames implements Wire {

    private final boolean checked;
    private final List<JsonObject> written = new ArrayList<>();
    private final Map<String, Map<String, Boolean>> capabilities = new LinkedHashMap<>();
    private Optional<CloseCode> closed = Optional.empty();

    /** @param checked whether messages are held against the schema */
    Frames(boolean checked) {
        this.checked = checked;
    }

    @Override
    public void drain(Batches batches) {
        for (var batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
            batch.stream().map(OutboxMessage::text).forEach(this::write);
            batches.written();
        }
    }

    @Override
    public void close(CloseCode code) {
        closed = Optional.of(code);
    }

    /** Everything written since the last time. */
    List<JsonObject> take() {
        List<JsonObject> messages = List.copyOf(written);
        written.clear();
        return messages;
    }

    /** What the client knows of capabilities: whether each is enabled, by object and name. */
    Map<String, Map<String, Boolean>> capabilities() {
        return capabilities;
    }

    /** The code it was closed with. */
    Optional<CloseCode> closed() {
        return closed;
    }

    private void write(String text) {
        if (checked) {
            MessageSchema.check(text);
        }
        JsonObject message = Desktop.parse(text);
        written.add(message);
        String name = message.getString("name", "");
        if (name.equals("state.updated")) {
            Map<String, Boolean> known =
                    capabilities.computeIfAbsent(message.getString("target"), target -> new LinkedHashMap<>());
            message.getJsonArray("data")
                    .getValuesAs(JsonObject.class)
                    .forEach(change -> known.put(
                            change.getString("name"), change.getString("type").equals("enable")));
        } else if (name.endsWith(".disposed")) {
            capabilities.remove(message.getString("target"));
        }
    }
}
