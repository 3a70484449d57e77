package io.tandem.json;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;

/** Parses JSON that came in as one text. Thread-safe. */
public final class JsonText {

    /** One for all: to make one means to look for the provider, which would cost each new connection more than all else. */
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final int maxDepth;

    /** @param maxDepth how deep objects and arrays may nest */
    public JsonText(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /**
     * The one value that a text consists of.
     *
     * @throws JsonTextException if it is no JSON, or nests too deep
     */
    public JsonValue parse(String text) {
        if (nestsTooDeep(text)) {
            throw new JsonTextException("nested deeper than " + maxDepth + " levels");
        }
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonTextException("not valid JSON");
            }
            return value;
        } catch (RuntimeException notJson) {
            // Not JsonException alone: numbers beyond the parser's bounds come as exceptions of other kinds.
            throw new JsonTextException("not valid JSON");
        }
    }

    private boolean nestsTooDeep(String text) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (inString) {
                if (character == '\\') {
                    i++;
                } else {
                    inString = character != '"';
                }
            } else if (character == '"') {
                inString = true;
            } else if (character == '{' || character == '[') {
                depth++;
                if (depth > maxDepth) {
                    return true;
                }
            } else if (character == '}' || character == ']') {
                depth--;
            }
        }
        return false;
    }
}
