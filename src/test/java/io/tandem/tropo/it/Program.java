package io.tandem.tropo.it;

import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A customer's program that starts sessions, and interrupts them. */
record Program(Gateway server) {

    /** Starts a session with a token and parameters in the form {@code 'name':'value'}; returns its id. */
    String launches(String token, String parameters) throws IOException, InterruptedException {
        String further = parameters.isEmpty() ? "" : "," + parameters;
        JsonObject answer =
                new Rest(server).send("POST", "/1.0/sessions", "{'token':'" + token + "'" + further + "}", 200);
        if (!answer.getBoolean("success")) {
            throw new AssertionError("no session: " + answer);
        }
        return answer.getString("id");
    }

    /** Sends a signal by POST, and returns the status. */
    String signals(String session, String name) throws IOException, InterruptedException {
        return new Rest(server)
                .send("POST", path(session), "{'signal':'" + name + "'}", 200)
                .getString("status");
    }

    /** Sends a signal by GET, and returns the status. */
    String signalsByGet(String session, String name) throws IOException, InterruptedException {
        String value = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return new Rest(server)
                .get(path(session) + "?action=signal&value=" + value)
                .getString("status");
    }

    private static String path(String session) {
        return "/1.0/sessions/" + session + "/signals";
    }
}
