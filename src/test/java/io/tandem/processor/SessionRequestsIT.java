package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import io.tandem.session.CloseCode;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The nine requests of the session over a real socket: success, failures, and the seed's order of events (spec 5). */
@ExtendWith(SharedServer.class)
class SessionRequestsIT {

    private static final long AGENT = 9;

    private Desktop desktop;

    @BeforeEach
    void bind(TandemServer server) throws Exception {
        desktop = Desktop.bind(server, Desktop.prepare(server, AGENT, true));
    }

    @AfterEach
    void leaveNothingBehind(TandemServer server) throws Exception {
        desktop.close();
        try (Desktop last = Desktop.start(server, AGENT)) {
            last.ask("session.logout", "", "{}");
            assertThat(last.socket().awaitClose().code()).as("close code").isEqualTo(CloseCode.NORMAL.code());
        }
    }

    @Test
    void startsWithWhatThereIsAndSaysWhenThatIsAll() throws Exception {
        JsonObject response = desktop.ask("session.start", "", "{}");
        assertThat(response).as("a success without data").doesNotContainKey("data");
        desktop.until("session.initialized");

        assertThat(desktop.take())
                .as("an agent without channels")
                .containsExactly("success session.start S", "state.updated S", "session.initialized S");
    }

    @Test
    void answersEverythingBeforeTheStartWithAnErrorAndIsUnharmed() throws Exception {
        for (String command : List.of("session.logout", "session.addchannel", "channel.ready", "nonsense", "")) {
            assertThat(desktop.askInVain(command, "", "{}"))
                    .as("code of %s", command)
                    .isEqualTo("not_started");
        }
        desktop.ask("session.start", "", "{}");
        desktop.until("session.initialized");

        assertThat(desktop.askInVain("session.start", "", "{}"))
                .as("a second start")
                .isEqualTo("already_started");
    }

    @Test
    void addsAChannelInTheSeedsOrder() throws Exception {
        start();
        String data = "{\"channel\":{\"endpoint\":\"4001\",\"type\":\"Telephony\"}}";
        JsonObject response = desktop.ask("session.addchannel", "", data);
        desktop.until("channel.initialized");

        assertThat(response.getJsonObject("data")).as("echo").isEqualTo(Desktop.parse(data));
        assertThat(desktop.take())
                .as("5.3")
                .containsExactly(
                        "success session.addchannel S",
                        "channel.created S",
                        "state.updated S.C1",
                        "channel.initialized S.C1");
    }

    @Test
    void refusesAChannelThatCannotBe() throws Exception {
        start();
        assertThat(desktop.askInVain("session.addchannel", "", "{}")).isEqualTo("invalid_data");
        assertThat(desktop.askInVain("session.addchannel", "", "{\"channel\":{\"endpoint\":\"1\",\"type\":\"Fax\"}}"))
                .isEqualTo("invalid_data");
        assertThat(desktop.askInVain(
                        "session.addchannel", "", "{\"channel\":{\"endpoint\":\"1\",\"type\":\"Callback\"}}"))
                .as("C11: comes with a group only")
                .isEqualTo("invalid_data");
        desktop.ask("session.addchannel", "", "{\"channel\":{\"endpoint\":\"1\",\"type\":\"chat\"}}");
        assertThat(desktop.askInVain("session.addchannel", "", "{\"channel\":{\"endpoint\":\"2\",\"type\":\"CHAT\"}}"))
                .isEqualTo("channel_exists");
    }

    @Test
    void removesAnInactiveChannel() throws Exception {
        start();
        desktop.ask("session.addchannel", "", "{\"channel\":{\"endpoint\":\"x\",\"type\":\"Email\"}}");
        desktop.until("state.updated", "");
        desktop.take();

        desktop.ask("session.removechannel", "", "{\"channel\":{\"id\":\"C1\"}}");
        desktop.until("state.updated", "");

        assertThat(desktop.take())
                .as("5.4")
                .containsExactly("success session.removechannel S", "channel.disposed S.C1", "state.updated S");
        assertThat(desktop.askInVain("session.removechannel", "", "{\"channel\":{\"id\":\"C1\"}}"))
                .as("it is gone")
                .isEqualTo("unknown_target");
    }

    @Test
    void deactivatesAnActiveChannelBeforeItRemovesIt() throws Exception {
        start();
        desktop.ask("session.addchannel", "", "{\"channel\":{\"endpoint\":\"x\",\"type\":\"Email\"}}");
        desktop.ask("channel.activate", ".C1", "{}");
        desktop.until("channel.infochanged", ".C1");
        desktop.take();

        desktop.ask("session.request.removechannel", "", "{\"channel\":{\"id\":\"C1\"}}");
        desktop.until("channel.disposed");

        assertThat(desktop.take())
                .as("5.4, and the later spelling answered as it was asked")
                .containsSubsequence(
                        "success session.request.removechannel S",
                        "channel.infochanged S.C1",
                        "state.updated S.C1",
                        "channel.disposed S.C1");
    }

    @Test
    void addsAGroupThatIsInitializedAfterAllItsMembers() throws Exception {
        start();
        desktop.ask(
                "session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"sales\",\"chat\":true,\"email\":true}}");
        desktop.until("channelgroup.initialized");

        assertThat(desktop.take())
                .as("5.5: the telephone comes without a flag")
                .containsExactly(
                        "success session.addchannelgroup S",
                        "channelgroup.created S",
                        "state.updated S.G1",
                        "channel.created S.G1",
                        "state.updated S.G1.C2",
                        "channel.initialized S.G1.C2",
                        "channel.created S.G1",
                        "state.updated S.G1.C3",
                        "channel.initialized S.G1.C3",
                        "channel.created S.G1",
                        "state.updated S.G1.C4",
                        "channel.initialized S.G1.C4",
                        "channelgroup.initialized S.G1");
        assertThat(desktop.askInVain("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"more\"}}"))
                .isEqualTo("channel_exists");
        assertThat(desktop.askInVain("session.addchannelgroup", "", "{\"channelgroup\":{}}"))
                .isEqualTo("invalid_data");
    }

    @Test
    void removesAGroupBySeedsOddMemberDeactivatingWhatIsActive() throws Exception {
        start();
        desktop.ask("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"sales\",\"chat\":true}}");
        desktop.ask("channelgroup.request.activateall", ".G1", "{}");
        desktop.until("channel.infochanged", ".G1.C3");
        desktop.take();

        assertThat(desktop.askInVain(
                        "session.removechannelgroup",
                        "",
                        "{\"channel\":{\"id\":\"G1\"},\"channelgroup\":{\"id\":\"G2\"}}"))
                .as("C7: two that differ")
                .isEqualTo("invalid_data");
        String data = "{\"channel\":{\"id\":\"G1\"}}";
        JsonObject response = desktop.ask("session.removechannelgroup", "", data);
        desktop.until("channelgroup.disposed");

        assertThat(response.getJsonObject("data")).as("echo as received").isEqualTo(Desktop.parse(data));
        assertThat(desktop.take())
                .as("5.6, O8")
                .containsSubsequence(
                        "success session.removechannelgroup S",
                        "channel.infochanged S.G1.C2",
                        "state.updated S.G1.C2",
                        "channel.disposed S.G1.C2",
                        "channel.infochanged S.G1.C3",
                        "state.updated S.G1.C3",
                        "channel.disposed S.G1.C3",
                        "state.updated S.G1",
                        "channelgroup.disposed S.G1");
        assertThat(desktop.askInVain("session.removechannelgroup", "", data)).isEqualTo("unknown_target");
        assertThat(desktop.askInVain("session.removechannelgroup", "", "{}")).isEqualTo("invalid_data");
    }

    @Test
    void givesTheDirectoryAndTheReasons() throws Exception {
        start();
        JsonObject directory = desktop.ask(" session.request.getdirectory ", "", "{}");
        assertThat(directory.getString("command")).as("C4").isEqualTo("session.request.getdirectory");
        assertThat(directory.getJsonObject("data").getJsonArray("entries").toString())
                .as("colleagues and numbers, not the agent")
                .contains("Ada Brook", "33337", "Main line")
                .doesNotContain("Cleo Dunn");

        JsonObject asked = desktop.ask("session.request.externalnotredyreasons", "", "{}");
        assertThat(asked.getString("command")).as("C3").isEqualTo("session.request.externalnotreadyreasons");
        assertThat(desktop.until("session.externalnotreadyreasons.updated").toString())
                .contains("{\"code\":\"1\",\"name\":\"Lunch\"}");
        desktop.ask("session.request.externallogoutreasons", "", "{}");
        assertThat(desktop.until("session.externallogoutreasons.updated").toString())
                .contains("End of shift");
    }

    @Test
    void endsWithTheLogoutAfterWhichNothingComes() throws Exception {
        start();
        desktop.ask("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"sales\"}}");
        desktop.ask("channelgroup.activateall", ".G1", "{}");
        desktop.await(message -> message.toString().contains("Not ready"));
        assertThat(desktop.askInVain("session.logout", "", "{\"reason\":\"no such\"}"))
                .isEqualTo("invalid_data");

        JsonObject response = desktop.ask("session.logout", "", "{\"reason\":\"1\"}");

        assertThat(response).as("a success without data").doesNotContainKey("data");
        assertThat(desktop.socket().awaitClose())
                .as("the session is inert")
                .isEqualTo(new WebSocketClient.Closed(CloseCode.NORMAL.code(), CloseCode.NORMAL.reason()));
        assertThat(desktop.socket().hasMore()).as("anything after the response").isFalse();
    }

    @Test
    void echoesWhatItCannotCarryOut(TandemServer server) throws Exception {
        start();
        String odd = "{\"command\":\"session.addchannel\",\"target\":\"" + desktop.session()
                + "\",\"data\":{\"channel\":7,\"more\":[1,null]},\"id\":5}";
        JsonObject response = desktop.sendText(odd).response();

        assertThat(response.getJsonObject("original")).as("verbatim").isEqualTo(Desktop.parse(odd));
        assertThat(response.getJsonObject("failure").getString("context")).isEmpty();
        assertThat(desktop.sendText("no json")
                        .response()
                        .getJsonObject("failure")
                        .getString("code"))
                .isEqualTo("malformed");
    }

    private void start() throws InterruptedException {
        desktop.ask("session.start", "", "{}");
        desktop.until("session.initialized");
        desktop.take();
    }
}
