package io.tandem.bayeux.message;

import io.tandem.json.JsonParts;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/**
 * A message to clients, encoded once for all of them.
 *
 * @param text what goes over the wire, as a part of a batch
 */
public record Event(String text) {

    /** The server has ended the session (spec 6). */
    public static final Event DISCONNECTED = of(JsonParts.object()
            .add("channel", "/meta/disconnect")
            .add("successful", true)
            .build());

    /** What a publisher must not pass to others: secrets, and what would be taken for the server's word (spec 8, 20). */
    private static final Set<String> PRIVATE =
            Set.of("channel", "clientId", "id", "successful", "error", "advice", "subscription");

    /** An event with a text that is encoded already. */
    public static Event encoded(String text) {
        return new Event(text);
    }

    /**
     * A message that was published, as its receivers get it: with every field but those private to the sender.
     *
     * @param timestamp when, if the receivers are to be told
     */
    public static Event published(Message message, String channel, Optional<String> timestamp) {
        JsonObjectBuilder fields = JsonParts.object().add("channel", channel);
        message.json().forEach((name, value) -> {
            if (!PRIVATE.contains(name)) {
                fields.add(name, value);
            }
        });
        timestamp.ifPresent(time -> fields.add("timestamp", time));
        return of(fields.build());
    }

    /** Data on a channel. */
    public static Event of(String channel, JsonValue data) {
        return of(JsonParts.object().add("channel", channel).add("data", data).build());
    }

    /** A message with these fields. */
    public static Event of(JsonObject fields) {
        return encoded(fields.toString());
    }
}
