package io.tandem.tropo.it;

import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.function.Predicate;

/** Somebody at a phone who is called. */
record LoopbackPhone(Gateway server, String number) {

    private static final String PHONES = "/api/loopback/phones/";
    private static final String CALLS = "/api/loopback/calls/";

    /** Waits until it rings, and returns the number of the call. */
    long rings() throws IOException, InterruptedException {
        JsonObject shown = new Rest(server).await(path(), phone -> hasLine(phone, "alerting"));
        return line(shown).getJsonNumber("call").longValueExact();
    }

    /** Waits until nothing rings or talks there. */
    void isQuiet() throws IOException, InterruptedException {
        new Rest(server).await(path(), phone -> phone.getJsonArray("lines").isEmpty());
    }

    /** What the caller's number is shown as. */
    String shows() throws IOException, InterruptedException {
        return line(new Rest(server).get(path())).getJsonObject("leg").getString("shown");
    }

    /** Picks up. */
    void picksUp() throws IOException, InterruptedException {
        new Rest(server).send("POST", path() + "/answer", "{}", 200);
    }

    /** Hangs up. */
    void hangsUp() throws IOException, InterruptedException {
        new Rest(server).send("POST", path() + "/hangup", "{}", 200);
    }

    /** Waits until the phone has heard a prompt in that call, whether it is over since or not. */
    void hears(long call, String prompt) throws IOException, InterruptedException {
        new Rest(server).await(CALLS + call, shown -> shown.getJsonArray("legs").getValuesAs(JsonObject.class).stream()
                .filter(leg -> leg.getString("number").equals(number))
                .anyMatch(leg -> LoopbackCaller.prompts(leg).contains(prompt)));
    }

    private String path() {
        return PHONES + number;
    }

    private static boolean hasLine(JsonObject phone, String state) {
        Predicate<JsonObject> wanted =
                line -> line.getJsonObject("leg").getString("state").equals(state);
        return phone.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .anyMatch(wanted);
    }

    private static JsonObject line(JsonObject phone) {
        return phone.getJsonArray("lines").getJsonObject(0);
    }
}
