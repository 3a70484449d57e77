package io.tandem.bayeux;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * A message that a client sent to a service channel (spec 9).
 *
 * @param channel the concrete channel
 * @param id the sender's id of the message
 * @param data the payload; JSON's {@code null} if there was none
 * @param ext extensions; empty if there were none
 */
public record ServiceMessage(String channel, Optional<String> id, JsonValue data, JsonObject ext) {}
