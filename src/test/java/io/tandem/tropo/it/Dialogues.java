package io.tandem.tropo.it;

import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/** The log of dialogues, as administrators read it. */
record Dialogues(Gateway server) {

    private static final String SESSIONS = "/api/tropo/sessions";

    /** What is kept of a session. */
    record Dialogue(JsonObject shown) {

        /** How the session ended. */
        String ending() {
            return shown.getJsonObject("session").getString("ending");
        }

        /** The texts of the entries of a kind, in order. */
        List<String> texts(String kind) {
            return shown.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                    .filter(entry -> entry.getString("kind").equals(kind))
                    .map(entry -> entry.getString("text"))
                    .toList();
        }

        @Override
        public String toString() {
            return shown.toString();
        }
    }

    /** Waits until it is kept that a session has ended. */
    Dialogue ended(String session) throws IOException, InterruptedException {
        return new Dialogue(new Rest(server).await(SESSIONS + "/" + session, log -> log.getJsonObject("session")
                .containsKey("ending")));
    }

    /** The same of the session that a contact began. */
    Dialogue endedOf(long contact) throws IOException, InterruptedException {
        String latest = SESSIONS + "?customer=" + TropoDirectory.CUSTOMER;
        JsonObject list = new Rest(server)
                .await(latest, sessions -> sessions.getJsonArray("sessions").getValuesAs(JsonObject.class).stream()
                        .anyMatch(session -> isOf(session, contact)));
        return ended(list.getJsonArray("sessions").getValuesAs(JsonObject.class).stream()
                .filter(session -> isOf(session, contact))
                .findFirst()
                .orElseThrow()
                .getString("id"));
    }

    private static boolean isOf(JsonObject session, long contact) {
        return session.getInt("contact", 0) == contact;
    }
}
