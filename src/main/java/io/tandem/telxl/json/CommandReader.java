package io.tandem.telxl.json;

import io.tandem.session.JsonDepth;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;

/** Turns a text frame into a command message: {@code {"command": {"command_type": …}}} (spec 2.3). */
public final class CommandReader {

    private static final int LONGEST_TYPE = 100;
    private static final String NOT_JSON = "Malformed message: not valid JSON.";

    private final JsonParserFactory parsers = Json.createParserFactory(Map.of());
    private final int maxDepth;

    /** @param maxDepth how deep objects and arrays may nest */
    public CommandReader(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /**
     * Reads one message.
     *
     * @throws MalformedMessageException if it is no JSON object with a command in it, or nests too deep
     */
    public CommandMessage read(String text) {
        if (JsonDepth.exceeds(text, maxDepth)) {
            throw new MalformedMessageException("Malformed message: nested deeper than " + maxDepth + " levels.");
        }
        if (!(parse(text) instanceof JsonObject envelope) || !(envelope.get("command") instanceof JsonObject command)) {
            throw new MalformedMessageException("Malformed message: {\"command\": {…}} is expected.");
        }
        if (!(command.get("command_type") instanceof JsonString type)
                || type.getChars().length() > LONGEST_TYPE) {
            throw new MalformedMessageException("Malformed message: the command has no command_type.");
        }
        return new CommandMessage(type.getString(), new Fields(command));
    }

    private JsonValue parse(String text) {
        try (JsonParser parser = parsers.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new MalformedMessageException(NOT_JSON);
            }
            return value;
        } catch (RuntimeException notJson) {
            // Not JsonException alone: numbers beyond the parser's bounds come as exceptions of other kinds.
            throw new MalformedMessageException(NOT_JSON);
        }
    }
}
