package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Loopback;
import io.tandem.processor.SpoiltRequests.Spoilt;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every request of the published schema, spoilt in every way, while the agent is free, in a call, consulting and in a chat:
 * a failure with the right code each time, the connection stays, and nothing changes for anybody.
 */
@ExtendWith(SharedServer.class)
class FuzzIT {

    private static final long VICTIM = 7;
    private static final long STRANGER = 9;
    private static final String NOBODY = ".G1.C2.I0";

    /** By what is wrong with a request: the codes it failed with. */
    private final Map<String, TreeSet<String>> codes = new LinkedHashMap<>();

    private Desktop victim;
    private Desktop stranger;

    @Test
    void refusesEverySpoiltRequestAndChangesNothing() throws Exception {
        try (TandemServer server = TandemServer.named("fuzz")
                .setting("tandem.session.burst", 10_000)
                .start()) {
            victim = ready(server, VICTIM);
            stranger = ready(server, STRANGER);
            stranger.ask("channel.notready", ".G1.C2", "{}");
            stranger.ask("channel.notready", ".G1.C3", "{}");
            fuzz(server);
            victim.close();
            stranger.close();
        }
    }

    private void fuzz(TandemServer server) throws Exception {
        Loopback loopback = new Loopback(server);
        fuzz(server, NOBODY);

        long call = loopback.place("01632 960123", "01632 960010");
        String interaction = ".G1.C2.I" + call;
        victim.await(message -> message.getString("name", "").equals("state.updated")
                && Desktop.enables(message, "conversation.answer"));
        victim.ask("conversation.answer", interaction + ".V1", "{}");
        victim.await(message -> message.toString().contains("RECORDING"));
        fuzz(server, interaction);

        victim.ask("interaction.consult", interaction, "{\"destination\":\"01632 960124\"}");
        victim.until("interaction.focuschanged");
        loopback.pickUp("01632960124");
        victim.await(message -> message.getString("name", "").equals("state.updated")
                && Desktop.enables(message, "interaction.consulttransfer"));
        fuzz(server, interaction);
        victim.ask("interaction.consulttransfer", interaction, "{}");
        victim.until("interaction.ended");
        victim.ask("interaction.complete", interaction, "{}");
        victim.until("interaction.disposed");
        loopback.hangUp(call);

        long chat = loopback.visit("chat", 55, "Pat Doe", "Hello?");
        victim.until("interaction.message.added");
        victim.ask("interaction.accept", ".G1.C3.I" + chat, "{}");
        fuzz(server, ".G1.C3.I" + chat);
        victim.ask("interaction.complete", ".G1.C3.I" + chat, "{}");
        victim.until("interaction.disposed");

        assertThat(codes.entrySet().stream().filter(entry -> !entry.getValue().contains("invalid_data")))
                .as("faults in data that were found in no situation")
                .isEmpty();
        assertThat(codes).as("faults in data that were tried").hasSizeGreaterThan(250);
    }

    /** Compares what a client that comes back is told before and after, which is everything. */
    private void fuzz(TandemServer server, String interaction) throws Exception {
        List<String> before = comeBack(server);
        stranger.flush();
        stranger.take();
        List<String> objects = objects(before);

        for (String command : SpoiltRequests.commands()) {
            String target = victim.session() + below(command, interaction);
            boolean starts = command.equals("session.start");
            refuse(SpoiltRequests.inCommand(command, target), "invalid_data");
            refuse(
                    SpoiltRequests.inTarget(command, target, others(command, objects)),
                    starts ? "already_started" : "unknown_target");
            for (Spoilt spoilt : SpoiltRequests.inData(command, target)) {
                String code = refuse(spoilt);
                if (!starts) {
                    codes.computeIfAbsent(spoilt.what(), key -> new TreeSet<>()).add(code);
                }
            }
        }
        victim.flush();

        assertThat(victim.take().stream().filter(line -> !line.startsWith("failure")))
                .as("events of refused requests")
                .isEmpty();
        stranger.flush();
        assertThat(stranger.take()).as("what another agent was told").isEmpty();
        assertThat(comeBack(server)).as("all there is").isEqualTo(before);
    }

    private void refuse(List<Spoilt> requests, String code) throws InterruptedException {
        for (Spoilt spoilt : requests) {
            assertThat(refuse(spoilt)).as(spoilt.what()).isEqualTo(code);
        }
    }

    private String refuse(Spoilt spoilt) throws InterruptedException {
        JsonObject response = victim.sendText(spoilt.request().toString()).response();
        assertThat(response.getString("result"))
                .as("result of %s: %s", spoilt.request(), response)
                .isEqualTo("failure");
        assertThat(response.getJsonObject("original")).as("echo").isEqualTo(spoilt.request());
        String code = response.getJsonObject("failure").getString("code");
        assertThat(code)
                .as("code of %s", spoilt.request())
                .isIn(
                        "invalid_data",
                        "unknown_target",
                        "wrong_state",
                        "active_interaction",
                        "already_started",
                        "unsupported");
        return code;
    }

    @Test
    void refusesASpoiltStartAfterWhichTheSessionCanBeStarted(TandemServer server) throws Exception {
        try (Desktop desktop = Desktop.bind(server, Desktop.prepare(server, STRANGER, true))) {
            victim = desktop;
            refuse(SpoiltRequests.inData("session.start", desktop.session()), "invalid_data");
            desktop.ask("session.start", "", "{}");
            desktop.until("session.initialized");
            desktop.ask("session.logout", "", "{}");
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

    /** The agent comes back, whom the network had lost; gives everything that is told then. */
    private List<String> comeBack(TandemServer server) throws Exception {
        victim.flush();
        victim.close();
        victim = Desktop.start(server, VICTIM);
        return victim.takeMessages().stream()
                .map(message -> message.toString().replace('"' + victim.session(), "\"S"))
                .toList();
    }

    /** The chains below the session of all objects that there are. */
    private static List<String> objects(List<String> told) {
        return told.stream()
                .map(Desktop::parse)
                .map(message -> message.getString("target").substring(1))
                .distinct()
                .toList();
    }

    /** Targets that a request is not for: objects of other kinds, one that is not there, those of another agent. */
    private List<String> others(String command, List<String> objects) {
        List<String> others = new ArrayList<>();
        for (String below : objects) {
            others.add(stranger.session() + below);
            if (!isFor(command, below)) {
                others.add(victim.session() + below);
            }
        }
        others.add(victim.session() + ".X1.Y2.Z3");
        others.add("");
        return others;
    }

    private static boolean isFor(String command, String below) {
        List<String> kinds = List.of("session", "channelgroup", "channel", "interaction", "conversation");
        String kind = kinds.get(
                (int) below.chars().filter(character -> character == '.').count());
        boolean either = command.equals("channelgroup.activate") || command.equals("channelgroup.deactivate");
        return command.startsWith(kind + ".") || either && kind.equals("channel");
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

    private static Desktop ready(TandemServer server, long agent) throws Exception {
        Desktop desktop = Desktop.start(server, agent);
        desktop.ask("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"all\",\"chat\":true}}");
        desktop.until("channelgroup.initialized");
        desktop.ask("channelgroup.activateall", ".G1", "{}");
        desktop.ask("channel.ready", ".G1.C2", "{}");
        desktop.ask("channel.ready", ".G1.C3", "{}");
        return desktop;
    }
}
