package io.tandem.tropo.it;

import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/** Somebody with a phone who has called in. */
final class LoopbackCaller {

    private static final String CALLS = "/api/loopback/calls";

    private final Rest rest;
    private final long id;

    private LoopbackCaller(Rest rest, long id) {
        this.rest = rest;
        this.id = id;
    }

    /** Somebody calls. */
    static LoopbackCaller calls(Gateway server, String from, String to) throws IOException, InterruptedException {
        return calls(server, from, to, "{}");
    }

    /** Somebody calls, and the network gives headers with the call. */
    static LoopbackCaller calls(Gateway server, String from, String to, String headers)
            throws IOException, InterruptedException {
        Rest rest = new Rest(server);
        JsonObject call =
                rest.send("POST", CALLS, "{'from':'" + from + "','to':'" + to + "','headers':" + headers + "}", 201);
        return new LoopbackCaller(rest, call.getJsonNumber("id").longValueExact());
    }

    /** The number of the call, which is that of its contact. */
    long id() {
        return id;
    }

    /** Presses keys. */
    void presses(String digits) throws IOException, InterruptedException {
        act("/digits", "{'digits':'" + digits + "'}");
    }

    /** Says something. */
    void talks(String text) throws IOException, InterruptedException {
        act("/talk", "{'text':'" + text + "'}");
    }

    /** Hangs up. */
    void hangsUp() throws IOException, InterruptedException {
        act("/hangup", "{}");
    }

    /** Waits until these are the prompts that were heard, and in this order; further ones may follow. */
    void hears(String... prompts) throws IOException, InterruptedException {
        List<String> expected = List.of(prompts);
        rest.await(CALLS + "/" + id, call -> {
            List<String> heard = prompts(leg(call));
            return heard.size() >= expected.size()
                    && heard.subList(0, expected.size()).equals(expected);
        });
    }

    /** Waits until the caller has been answered. */
    void isAnswered() throws IOException, InterruptedException {
        rest.await(CALLS + "/" + id, call -> leg(call).getString("state").equals("talking"));
    }

    /** Waits until the call is over, and returns it. */
    JsonObject isOver() throws IOException, InterruptedException {
        return rest.await(CALLS + "/" + id, call -> !call.getBoolean("live"));
    }

    /** The prompts that were heard up to now. */
    List<String> heard() throws IOException, InterruptedException {
        return prompts(leg(rest.get(CALLS + "/" + id)));
    }

    /** Those of a leg, as it is shown. */
    static List<String> prompts(JsonObject leg) {
        return leg.getJsonArray("heard").getValuesAs(JsonObject.class).stream()
                .filter(heard -> heard.getString("kind").equals("prompt"))
                .map(heard -> heard.getString("what"))
                .toList();
    }

    private void act(String what, String body) throws IOException, InterruptedException {
        rest.send("POST", CALLS + "/" + id + what, body, 200);
    }

    private static JsonObject leg(JsonObject call) {
        return call.getJsonArray("legs").getJsonObject(0);
    }
}
