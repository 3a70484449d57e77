package io.tandem.telxl.json;

import io.tandem.json.JsonText;
import io.tandem.json.JsonTextException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Turns a text frame into a command message: {@code {"command": {"command_type": …}}} (spec 2.3). */
public final class CommandReader {

    private static final int LONGEST_TYPE = 100;

    private final JsonText json;

    /** @param maxDepth how deep objects and arrays may nest */
    public CommandReader(int maxDepth) {
        this.json = new JsonText(maxDepth);
    }

    /**
     * Reads one message.
     *
     * @throws MalformedMessageException if it is no JSON object with a command in it, or nests too deep
     */
    public CommandMessage read(String text) {
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
        try {
            return json.parse(text);
        } catch (JsonTextException unfit) {
            throw new MalformedMessageException("Malformed message: " + unfit.getMessage() + '.');
        }
    }
}
