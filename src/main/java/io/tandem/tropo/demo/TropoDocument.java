package io.tandem.tropo.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** What is to be done next, step by step (spec 5). */
final class TropoDocument {

    private static final String SAY = "say";
    private static final String VALUE = "value";
    private static final String EVENT = "event";
    private static final String NEXT = "next";

    private final JsonArrayBuilder steps = Json.createArrayBuilder();

    /** Tells the user something. */
    TropoDocument say(String text) {
        return step(SAY, said(text));
    }

    /**
     * Asks the user.
     *
     * @param name of what is answered
     * @param question is repeated at each of the attempts
     * @param grammar which answers there are
     * @param notUnderstood comes before the question is repeated
     */
    TropoDocument ask(String name, int attempts, String question, String grammar, String notUnderstood) {
        JsonArrayBuilder prompts = Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add(VALUE, notUnderstood).add(EVENT, "nomatch"))
                .add(Json.createObjectBuilder()
                        .add(VALUE, "We have not heard from you.")
                        .add(EVENT, "timeout"))
                .add(said(question));
        return step(
                "ask",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("attempts", attempts)
                        .add(SAY, prompts)
                        .add("choices", Json.createObjectBuilder().add(VALUE, grammar)));
    }

    /** Calls somebody, so that the session has its call; by voice unless a network for texts is given. */
    TropoDocument call(String to, String network) {
        JsonObjectBuilder call = Json.createObjectBuilder().add("to", to);
        if (!network.isEmpty()) {
            call.add("channel", "TEXT").add("network", network);
        }
        return step("call", call);
    }

    /**
     * Connects the caller with somebody, which they can break off with the key {@code *}.
     *
     * @param ringing what the caller hears meanwhile
     */
    TropoDocument transfer(String name, String to, int timeoutSeconds, String ringing) {
        JsonObjectBuilder ring = Json.createObjectBuilder().add(EVENT, "ring").add(SAY, said(ringing));
        return step(
                "transfer",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("to", to)
                        .add("timeout", timeoutSeconds)
                        .add("choices", Json.createObjectBuilder().add("terminator", "*"))
                        .add("on", ring));
    }

    /** Has the application asked again, at that URL, when something has happened. */
    TropoDocument on(String event, String next) {
        return step("on", Json.createObjectBuilder().add(EVENT, event).add(NEXT, next));
    }

    /** Ends the call or conversation. */
    TropoDocument hangUp() {
        steps.add(Json.createObjectBuilder().add("hangup", JsonValue.NULL));
        return this;
    }

    /** The document as it is sent. */
    JsonObject toJson() {
        return Json.createObjectBuilder().add("tropo", steps).build();
    }

    private TropoDocument step(String verb, JsonObjectBuilder fields) {
        steps.add(Json.createObjectBuilder().add(verb, fields));
        return this;
    }

    private static JsonObjectBuilder said(String text) {
        return Json.createObjectBuilder().add(VALUE, text);
    }
}
