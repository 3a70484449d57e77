package io.tandem.bayeux.message;

import io.tandem.json.JsonText;
import io.tandem.json.JsonTextException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Reads the messages that came together: a JSON array of objects, or a lone object (spec 1). */
public final class BatchReader {

    private final JsonText json;
    private final int maxMessages;

    /**
     * @param maxDepth how deep objects and arrays may nest, the batch's own array included
     * @param maxMessages most messages that may come together
     */
    public BatchReader(int maxDepth, int maxMessages) {
        this.json = new JsonText(maxDepth);
        this.maxMessages = maxMessages;
    }

    /**
     * Reads a batch.
     *
     * @return its messages, at least one
     * @throws MalformedBatchException if it is none
     */
    public List<Message> read(String text) {
        JsonValue value = parse(text);
        if (value instanceof JsonObject lone) {
            return List.of(new Message(lone));
        }
        if (!(value instanceof JsonArray array) || array.isEmpty()) {
            throw new MalformedBatchException("an array of messages is expected");
        }
        if (array.size() > maxMessages) {
            throw new MalformedBatchException("more than " + maxMessages + " messages");
        }
        return array.stream().map(BatchReader::message).toList();
    }

    private static Message message(JsonValue value) {
        if (value instanceof JsonObject object) {
            return new Message(object);
        }
        throw new MalformedBatchException("a message is a JSON object");
    }

    private JsonValue parse(String text) {
        try {
            return json.parse(text);
        } catch (JsonTextException unfit) {
            throw new MalformedBatchException(unfit.getMessage());
        }
    }
}
