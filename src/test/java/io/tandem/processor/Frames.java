package io.tandem.processor;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A wire that keeps what is written, held against the schema. */
final class Frames implements Wire {

    private final List<JsonObject> written = new ArrayList<>();
    private Optional<CloseCode> closed = Optional.empty();

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

    /** The code it was closed with. */
    Optional<CloseCode> closed() {
        return closed;
    }

    private void write(String text) {
        MessageSchema.check(text);
        written.add(Desktop.parse(text));
    }
}
