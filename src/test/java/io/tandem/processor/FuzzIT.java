package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Loopback;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every request of the published schema, spoilt in every way: a failure with a code each time, the connection stays, and
 * nothing changes. Which members a request needs is read from the schema.
 */
@ExtendWith(SharedServer.class)
class FuzzIT {

    private static final List<JsonValue> WRONG =
            List.of(JsonValue.NULL, JsonValue.TRUE, JsonValue.EMPTY_JSON_ARRAY, Json.createValue(1.5));

    @Test
    void refusesEverySpoiltRequestAndChangesNothing() throws Exception {
        try (TandemServer server = TandemServer.named("fuzz")
                .setting("tandem.session.burst", 10_000)
                .start()) {
            fuzz(server);
        }
    }

    private static void fuzz(TandemServer server) throws Exception {
        Loopback loopback = new Loopback(server);
        try (Desktop victim = Desktop.start(server, 9);
                Desktop stranger = Desktop.start(server, 8)) {
            for (Desktop desktop : List.of(victim, stranger)) {
                desktop.ask("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"all\",\"chat\":true}}");
                desktop.until("channelgroup.initialized");
            }
            victim.ask("channelgroup.activateall", ".G1", "{}");
            victim.ask("channel.ready", ".G1.C3", "{}");
            long chat = loopback.visit("chat", 56, "Pat Doe", "Hello?");
            victim.until("interaction.message.added");
            victim.ask("interaction.accept", ".G1.C3.I" + chat, "{}");
            victim.flush();
            victim.take();

            List<JsonObject> spoilt = new ArrayList<>();
            for (String command : commands()) {
                spoilt.addAll(spoil(command, victim, stranger, ".G1.C3.I" + chat));
            }
            for (JsonObject request : spoilt) {
                JsonObject response = victim.sendText(request.toString()).response();
                assertThat(response.getString("result"))
                        .as("result of %s: %s", request, response)
                        .isEqualTo("failure");
                assertThat(response.getJsonObject("original")).as("echo").isEqualTo(request);
            }
            victim.flush();

            assertThat(victim.take().stream().filter(line -> !line.startsWith("failure")))
                    .as("events of %d refused requests", spoilt.size())
                    .isEmpty();
            assertThat(spoilt).as("requests tried").hasSizeGreaterThan(300);
            victim.ask("interaction.complete", ".G1.C3.I" + chat, "{}");
            for (Desktop desktop : List.of(victim, stranger)) {
                desktop.ask("session.logout", "", "{}");
            }
        }
    }

    @Test
    void answersWhatIsNoRequestAtAll(TandemServer server) throws Exception {
        try (Desktop desktop = Desktop.start(server, 9)) {
            for (String text : List.of("", "[]", "7", "null", "\"session.logout\"", "{", "{}", "{\"command\":7}")) {
                JsonObject response = desktop.sendText(text).response();
                assertThat(response.getString("result"))
                        .as("result of %s", text)
                        .isEqualTo("failure");
            }
            assertThat(desktop.sendText("{\"a\":".repeat(40)).response().getJsonObject("failure"))
                    .as("too deep")
                    .hasToString(
                            "{\"code\":\"malformed\",\"message\":\"Malformed message: nested deeper than 32 levels.\","
                                    + "\"context\":\"\"}");
            desktop.socket().sendBinary(new byte[] {1});
            assertThat(desktop.response().getJsonObject("failure").getString("code"))
                    .isEqualTo("not_text");
            assertThat(desktop.sendText("{\"a\":\"" + "x".repeat(70_000) + "\"}")
                            .response()
                            .getJsonObject("failure")
                            .getString("code"))
                    .isEqualTo("too_large");
            desktop.ask("session.logout", "", "{}");
        }
    }

    private static Set<String> commands() throws Exception {
        Set<String> commands = new LinkedHashSet<>();
        definitions().keySet().stream()
                .filter(name -> name.startsWith("request.") && !name.equals("request.prepareSession"))
                .map(name -> name.substring("request.".length()))
                .forEach(commands::add);
        return commands;
    }

    /** The request with its command, target and each member of its data spoilt; those that are complete would be carried out. */
    private static List<JsonObject> spoil(String command, Desktop victim, Desktop stranger, String interaction)
            throws Exception {
        JsonObject schema = definitions().getJsonObject("request." + command).getJsonObject("properties");
        JsonObject complete = Json.createObjectBuilder()
                .add("command", command)
                .add("target", victim.session() + below(command, interaction))
                .add("data", example(schema.getJsonObject("data")))
                .build();
        List<JsonObject> spoilt = new ArrayList<>();
        for (JsonValue wrong : WRONG) {
            spoilt.add(with(complete, "command", wrong));
            spoilt.add(with(complete, "target", wrong));
            if (wrong != JsonValue.NULL) {
                spoilt.add(with(complete, "data", wrong));
            }
        }
        spoilt.add(without(complete, "target"));
        spoilt.add(with(complete, "target", Json.createValue(victim.session() + ".X1.Y2.Z3")));
        spoilt.add(with(complete, "target", Json.createValue(stranger.session() + below(command, interaction))));
        spoilt.addAll(spoiltData(complete, schema.getJsonObject("data"), data -> data));
        return spoilt;
    }

    private static List<JsonObject> spoiltData(JsonObject request, JsonObject schema, UnaryOperator<JsonObject> wrap) {
        List<JsonObject> spoilt = new ArrayList<>();
        JsonArray required =
                schema.containsKey("required") ? schema.getJsonArray("required") : JsonArray.EMPTY_JSON_ARRAY;
        for (JsonString name : required.getValuesAs(JsonString.class)) {
            String member = name.getString();
            JsonObject whole = example(schema).asJsonObject();
            JsonObject inner = schema.getJsonObject("properties").getJsonObject(member);
            spoilt.add(with(request, "data", wrap.apply(without(whole, member))));
            for (JsonValue wrong : WRONG) {
                if (wrong != JsonValue.TRUE
                        || !inner.getOrDefault("type", JsonValue.NULL)
                                .toString()
                                .contains("boolean")) {
                    spoilt.add(with(request, "data", wrap.apply(with(whole, member, wrong))));
                }
            }
            if (inner.containsKey("properties")) {
                spoilt.addAll(spoiltData(request, inner, object -> wrap.apply(with(whole, member, object))));
            }
        }
        return spoilt;
    }

    /** Data that has every required member. */
    private static JsonValue example(JsonObject schema) {
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").get(0);
        }
        String type = schema.getOrDefault("type", JsonValue.NULL).toString();
        if (type.contains("boolean")) {
            return JsonValue.TRUE;
        }
        if (!type.contains("object")) {
            return Json.createValue("01632");
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (schema.containsKey("required")) {
            for (JsonString name : schema.getJsonArray("required").getValuesAs(JsonString.class)) {
                object.add(
                        name.getString(),
                        example(schema.getJsonObject("properties").getJsonObject(name.getString())));
            }
        }
        return object.build();
    }

    private static String below(String command, String interaction) {
        return Map.of(
                        "session", "",
                        "channelgroup", ".G1",
                        "channel", ".G1.C2",
                        "interaction", interaction,
                        "conversation", interaction + ".V1")
                .get(command.substring(0, command.indexOf('.')));
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        return Json.createObjectBuilder(object).add(name, value).build();
    }

    private static JsonObject without(JsonObject object, String name) {
        return Json.createObjectBuilder(object).remove(name).build();
    }

    private static JsonObject definitions() throws Exception {
        return Desktop.parse(Files.readString(MessageSchema.FILE)).getJsonObject("$defs");
    }
}
