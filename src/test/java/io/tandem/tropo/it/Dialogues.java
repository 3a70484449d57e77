package io.tandem.tropo.it;

import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.io.IOException;

/** The log of dialogues, as administrators read it. */
record Dialogues(TandemServer server) {

    private static final String SESSIONS = "/api/tropo/sessions";

    /** Waits until the log of a session has that text in it; returns the log. */
    JsonObject tells(String session, String text) throws IOException, InterruptedException {
        return new Rest(server)
                .await(SESSIONS + "/" + session, log -> log.toString().contains(text));
    }

    /** Waits until a session has ended, and returns its log. */
    JsonObject ended(String session) throws IOException, InterruptedException {
        return new Rest(server).await(SESSIONS + "/" + session, log -> log.containsKey("ending"));
    }

    /** Waits until the latest session of the demo's customer is that of a contact, and returns its id. */
    String sessionOf(long contact) throws IOException, InterruptedException {
        String latest = SESSIONS + "?customer=" + TropoDirectory.CUSTOMER + "&limit=1";
        return session(new Rest(server)
                        .await(
                                latest,
                                list -> !list.getJsonArray("sessions").isEmpty()
                                        && session(list).getInt("contact", 0) == contact))
                .getString("id");
    }

    private static JsonObject session(JsonObject list) {
        return list.getJsonArray("sessions").getJsonObject(0);
    }
}
