package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Fate;
import io.tandem.client.Fault;
import io.tandem.client.FaultProxy;
import io.tandem.client.Loopback;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An agent whose network fails without a word: the server still takes the connection for open, writes into it, and gives the
 * session to the agent who comes back all the same.
 */
@ExtendWith(SharedServer.class)
class HalfOpenReturnIT {

    private static final long AGENT = 9;
    private static final long LONGER_THAN_THE_TEST = 600_000;
    private static final Fate SILENCE = new Fate(Fault.VANISH, 0, 0, LONGER_THAN_THE_TEST, 0, true);

    private TandemServer server;
    private Loopback loopback;
    private FaultProxy network;

    @BeforeEach
    void layTheNetwork(TandemServer shared) {
        server = shared;
        loopback = new Loopback(server);
        network = FaultProxy.before(server.port());
    }

    @AfterEach
    void removeTheNetwork() {
        network.close();
    }

    @Test
    void findsACallAgainAndAfterItAChat() throws Exception {
        Desktop first = ready();
        long call = talk(first);
        String interaction = ".G1.C2.I" + call;
        first.ask("interaction.setdata", interaction, "{\"data\":{\"order\":\"4711\"}}");
        first.until("interaction.datachanged", interaction);
        first.flush();
        network.strikeOpen(SILENCE);
        first.send("conversation.hold", interaction + ".V1", "{}");
        network.awaitStrikes(1);

        Desktop second = comeBack(1);
        List<JsonObject> told = second.takeMessages();
        assertThat(data(told, "interaction.created", ".G1.C2")
                        .getJsonObject("interaction")
                        .getString("state"))
                .as("state of the interaction")
                .isEqualTo("STARTED");
        assertThat(data(told, "conversation.infochanged", interaction + ".V1")
                        .getJsonObject("conversation")
                        .getString("state"))
                .as("state of the call leg, which was put on hold as the network was lost")
                .isEqualTo("HELD");
        assertThat(data(told, "interaction.datachanged", interaction)
                        .getJsonObject("data")
                        .getString("order"))
                .as("what was attached before")
                .isEqualTo("4711");
        assertThat(data(told, "conversation.member.added", interaction + ".V1").getString("member"))
                .as("who is at the other end")
                .isEqualTo("01632960124");
        second.ask("conversation.retrieve", interaction + ".V1", "{}");
        second.ask("conversation.release", interaction + ".V1", "{}");
        second.until("interaction.ended");
        second.ask("interaction.complete", interaction, "{}");
        second.until("interaction.disposed");

        chatGoesOn(second);
        first.close();
    }

    private void chatGoesOn(Desktop before) throws Exception {
        long chat = loopback.visit("chat", 56, "Pat Doe", "one");
        String interaction = ".G1.C3.I" + chat;
        before.until("interaction.message.added");
        before.ask("interaction.accept", interaction, "{}");
        before.ask("interaction.sendmessage", interaction, "{\"text\":\"two\"}");
        before.until("interaction.message.added");
        before.flush();
        network.strikeOpen(SILENCE);
        loopback.write(chat, "three");
        network.awaitStrikes(2);
        loopback.write(chat, "four");

        try (Desktop after = comeBack(2)) {
            loopback.write(chat, "five");
            after.await(message -> message.toString().contains("five"));
            after.flush();
            assertThat(after.takeMessages().stream()
                            .filter(message -> message.getString("name", "").equals("interaction.message.added"))
                            .map(message -> message.getJsonObject("data").getJsonObject("message"))
                            .map(message -> message.getInt("index") + " " + message.getString("text")))
                    .as("messages, in order, none lost and none twice")
                    .containsExactly("1 one", "2 two", "3 three", "4 four", "5 five");
            after.ask("interaction.leave", interaction, "{}");
            after.until("interaction.ended");
            after.ask("interaction.complete", interaction, "{}");
            after.until("interaction.disposed");
            after.ask("session.logout", "", "{}");
        }
        before.close();
    }

    /** The session of the connection that still looks open is had by override only; then all there is was told. */
    private Desktop comeBack(int cuts) throws Exception {
        assertThat(network.strikes())
                .as("cuts that only the client has noticed")
                .containsEntry(Fault.VANISH, cuts);
        assertThat(Desktop.prepare(server, AGENT, false).status())
                .as("without override the user is asked")
                .isEqualTo(409);
        return start();
    }

    private Desktop start() throws Exception {
        Desktop desktop = Desktop.bind(network.address().getPort(), Desktop.prepare(server, AGENT, true));
        desktop.ask("session.start", "", "{}");
        desktop.until("session.initialized");
        return desktop;
    }

    private Desktop ready() throws Exception {
        Desktop desktop = start();
        desktop.ask("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"support\",\"chat\":true}}");
        desktop.until("channelgroup.initialized");
        desktop.ask("channelgroup.activateall", ".G1", "{}");
        desktop.ask("channel.ready", ".G1.C3", "{}");
        return desktop;
    }

    private long talk(Desktop desktop) throws Exception {
        desktop.ask("channel.dial", ".G1.C2", "{\"destination\":\"01632 960124\"}");
        JsonObject created =
                desktop.until("interaction.created").getJsonObject("data").getJsonObject("interaction");
        long call = Long.parseLong(created.getString("id").substring(1));
        loopback.awaitCall(call, shown -> shown.toString().contains("alerting"));
        loopback.pickUp("33339");
        loopback.awaitCall(call, shown -> shown.getJsonArray("legs").size() == 2);
        loopback.awaitCall(call, shown -> shown.toString().contains("alerting"));
        loopback.pickUp("01632960124");
        desktop.await(message ->
                message.getString("name", "").equals("state.updated") && Desktop.enables(message, "conversation.hold"));
        desktop.flush();
        return call;
    }

    private static JsonObject data(List<JsonObject> told, String name, String below) {
        List<JsonObject> found = told.stream()
                .filter(message -> message.getString("name", "").equals(name))
                .filter(message -> message.getString("target").endsWith(below))
                .toList();
        assertThat(found).as("%s of %s, told once", name, below).hasSize(1);
        return found.get(0).getJsonObject("data");
    }
}
