package io.tandem.tropo.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * What the gateway posted to an application.
 *
 * @param path of the URL
 * @param query of the URL, or nothing
 * @param cookie the {@code Cookie} header, or nothing
 * @param body as it came
 */
record Posted(String path, String query, String cookie, String body) {

    /** Whether a session begins by it. */
    boolean begins() {
        return json().containsKey("session");
    }

    /** The session that it is about. */
    String sessionId() {
        return begins() ? session().getString("id") : result().getString("sessionId");
    }

    /** How a session starts. */
    JsonObject session() {
        return json().getJsonObject("session");
    }

    /** What has happened in a session. */
    JsonObject result() {
        return json().getJsonObject("result");
    }

    /** What came of the only step that has a result. */
    JsonObject action() {
        return result().getJsonObject("actions");
    }

    private JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
