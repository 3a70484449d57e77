package io.tandem.chat.wire;

import io.tandem.json.JsonParts;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** What a client is told at once: the {@code data} of a delivery, or of the answer to an operation (spec 11.5). */
public final class Notification {

    private final JsonObjectBuilder data = JsonParts.object();

    private Notification(int statusCode, boolean chatEnded) {
        data.add("statusCode", statusCode).add("chatEnded", chatEnded);
    }

    /** All is well. */
    public static Notification ok(boolean chatEnded) {
        return new Notification(0, chatEnded);
    }

    /**
     * An operation was not carried out.
     *
     * @param operation its name, if it had one; else empty
     * @param id the message's, if it had one; else empty
     */
    public static Notification failed(ChatException failure, String operation, String id) {
        JsonObjectBuilder error = JsonParts.object()
                .add("code", failure.fault().code())
                .add("description", failure.getMessage())
                .add("operation", operation)
                .add("id", id);
        Notification notification = new Notification(failure.endsChat() ? 2 : 1, failure.endsChat());
        notification.data.add("errors", JsonParts.array().add(error));
        return notification;
    }

    /** With events, and where the next ones begin. */
    public Notification messages(JsonArrayBuilder messages, int nextPosition) {
        data.add("messages", messages).add("nextPosition", nextPosition);
        return this;
    }

    /** With everything that another message says. */
    public Notification with(JsonObject more) {
        more.forEach(data::add);
        return this;
    }

    /** With one thing more. */
    public Notification with(String name, JsonValue value) {
        data.add(name, value);
        return this;
    }

    public JsonObject json() {
        return data.build();
    }
}
