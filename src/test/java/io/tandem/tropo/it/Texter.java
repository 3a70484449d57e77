package io.tandem.tropo.it;

import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/** Somebody who writes texts, and the carrier in between. */
record Texter(Gateway server, String number) {

    private static final String TEXTS = "/api/texts";

    /** Writes a text to the number of the application; returns the number of the contact. */
    long writes(String text) throws IOException, InterruptedException {
        return new Rest(server)
                .send(
                        "POST",
                        TEXTS,
                        "{'from':'" + number + "','to':'" + TropoDirectory.NUMBER + "','network':'SMS','text':'" + text
                                + "'}",
                        202)
                .getJsonNumber("contact")
                .longValueExact();
    }

    /** Waits until these are the texts that were sent to this number, and in this order; further ones may follow. */
    void reads(String... texts) throws IOException, InterruptedException {
        List<String> expected = List.of(texts);
        new Rest(server).await(path(), list -> {
            List<String> sent = texts(list);
            return sent.size() >= expected.size()
                    && sent.subList(0, expected.size()).equals(expected);
        });
    }

    /** The texts that were sent to this number up to now. */
    List<String> read() throws IOException, InterruptedException {
        return texts(new Rest(server).get(path()));
    }

    private List<String> texts(JsonObject list) {
        return list.getJsonArray("texts").getValuesAs(JsonObject.class).stream()
                .filter(text -> text.getString("to").equals(number))
                .map(text -> text.getString("text"))
                .toList();
    }

    private static String path() {
        return TEXTS + "?customer=" + TropoDirectory.CUSTOMER + "&limit=1000";
    }
}
