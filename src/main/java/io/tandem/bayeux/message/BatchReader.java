package io.tandem.bayeux.message;

import io.tandem.session.JsonDepth;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/** Reads the messages that came together: a JSON array of objects, or a lone object (spec 1). */
public final class BatchReader {

    private static final String NOT_JSON = "not valid JSON";

    private final JsonParserFactory parsers = Json.createParserFactory(Map.of());
    private final int maxDepth;
    private final int maxMessages;

    /**
     * @param maxDepth how deep objects and arrays may nest, the batch's own array included
     * @param maxMessages most messages that may come together
     */
    public BatchReader(int maxDepth, int maxMessages) {
        this.maxDepth = maxDepth;
        this.maxMessages = maxMessages;
    }

    /**
     * Reads a batch.
     *
     * @return its messages, at least one
     * @throws MalformedBatchException if it is none
     */
    public List<Message> read(String text) {
        if (JsonDepth.exceeds(text, maxDepth)) {
            throw new MalformedBatchException("nested deeper than " + maxDepth + " levels");
        }
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
        try (JsonParser parser = parsers.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new MalformedBatchException(NOT_JSON);
            }
            return value;
        } catch (RuntimeException notJson) {
            // Not JsonException alone: numbers beyond the parser's bounds come as exceptions of other kinds.
            throw new MalformedBatchException(NOT_JSON);
        }
    }
}
