package io.tandem.processor.event;

import io.tandem.json.JsonParts;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/**
 * An event as clients get it (spec 7).
 *
 * @param target chain of ids of the object it comes from
 * @param name what happened
 * @param data the particulars: an object, or for {@value #STATE} an array
 */
public record ProcessorEvent(String target, String name, JsonValue data) {

    /** Name of the event that tells changed capabilities. [seed] */
    public static final String STATE = "state.updated";

    private static final String OBJECT_EVENT = "objectEvent";
    private static final String STATE_EVENT = "stateEvent";

    /** An event without particulars. */
    public static ProcessorEvent plain(String target, String name) {
        return new ProcessorEvent(target, name, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Whether it tells changed capabilities; these come from the workflow resource (spec 7.14). */
    public boolean isState() {
        return name.equals(STATE);
    }

    /**
     * The event as JSON.
     *
     * @param context the debugging aid; empty if it is not wanted, which capability events show as an empty object
     */
    public JsonObject json(JsonObject context) {
        JsonObjectBuilder json = JsonParts.object()
                .add("messageType", isState() ? STATE_EVENT : OBJECT_EVENT)
                .add("target", target)
                .add("name", name);
        if (isState() || !context.isEmpty()) {
            json.add("context", context);
        }
        return json.add("data", data).build();
    }
}
