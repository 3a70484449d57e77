package io.tandem.processor.json;

import io.tandem.json.JsonParts;
import io.tandem.processor.RequestException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Responses as they stand on the wire (spec 3.2, 3.3). [seed] */
public final class Answers {

    private Answers() {}

    /**
     * A request was carried out.
     *
     * @param data what it gave, or its own; nothing where the seed shows none
     * @param context the debugging aid; empty if it is not wanted
     */
    public static JsonObject success(Request request, Optional<JsonObject> data, JsonObject context) {
        JsonObjectBuilder answer = begin(request, "success");
        data.ifPresent(content -> answer.add("data", content));
        return with(answer, context).build();
    }

    /** A request was not carried out. */
    public static JsonObject failure(Request request, RequestException failure, JsonObject context) {
        return with(begin(request, "failure"), context)
                .add("failure", block(failure))
                .add("original", request.original())
                .build();
    }

    /** Something came in that cannot be a request. */
    public static JsonObject failure(RequestException failure) {
        return failure(new Request(JsonValue.EMPTY_JSON_OBJECT), failure, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The failure block; its context is meant for stack traces, which clients are never shown. */
    public static JsonObject block(RequestException failure) {
        return JsonParts.object()
                .add("code", failure.code().word())
                .add("message", failure.getMessage())
                .add("context", "")
                .build();
    }

    private static JsonObjectBuilder begin(Request request, String result) {
        return JsonParts.object()
                .add("command", request.command())
                .add("target", request.target())
                .add("result", result);
    }

    private static JsonObjectBuilder with(JsonObjectBuilder answer, JsonObject context) {
        return context.isEmpty() ? answer : answer.add("context", context);
    }
}
