package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Loopback;
import io.tandem.client.WebSocketClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import io.tandem.session.CloseCode;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Agents whose network fails, or who come from elsewhere: the session is theirs alone, and everything is there again. */
@ExtendWith(SharedServer.class)
class ReturnIT {

    private static final long AGENT = 9;
    private static final String GROUP = "{\"channelgroup\":{\"name\":\"support\",\"chat\":true}}";

    @Test
    void findsACallAgainThatWentOnWhileTheNetworkWasGone(TandemServer server) throws Exception {
        Loopback loopback = new Loopback(server);
        Desktop before = ready(server);
        before.ask("channel.dial", ".G1.C2", "{\"destination\":\"01632 960124\"}");
        JsonObject created =
                before.until("interaction.created").getJsonObject("data").getJsonObject("interaction");
        String interaction = ".G1.C2." + created.getString("id");
        long call = Long.parseLong(created.getString("id").substring(1));
        loopback.awaitCall(call, shown -> shown.toString().contains("alerting"));
        loopback.pickUp("33339");
        loopback.awaitCall(call, shown -> shown.getJsonArray("legs").size() == 2);
        loopback.awaitCall(call, shown -> shown.toString().contains("alerting"));
        before.close();

        loopback.pickUp("01632960124");
        Desktop.Prepared refused = Desktop.prepare(server, AGENT, false);
        assertThat(refused.status()).as("without override the user is asked").isEqualTo(409);
        try (Desktop after = Desktop.bind(server, Desktop.prepare(server, AGENT, true))) {
            assertThat(after.askInVain("conversation.hold", interaction + ".V1", "{}"))
                    .isEqualTo("not_started");
            after.take();
            after.ask("session.start", "", "{}");
            after.until("session.initialized");
            List<String> told = after.take();
            assertThat(told)
                    .as("everything once, then that this is all")
                    .containsSubsequence(
                            "success session.start S",
                            "channelgroup.created S",
                            "channel.created S.G1",
                            "channel.infochanged S.G1.C2",
                            "channel.initialized S.G1.C2",
                            "channelgroup.initialized S.G1",
                            "interaction.created S.G1.C2",
                            "conversation.created S" + interaction,
                            "interaction.initialized S" + interaction,
                            "session.initialized S");
            assertThat(told.stream().filter(line -> !line.startsWith("channel.created")))
                    .as("nothing twice, but for the group's two channels")
                    .doesNotHaveDuplicates();
            after.ask("conversation.release", interaction + ".V1", "{}");
            after.until("interaction.ended");
            after.ask("interaction.complete", interaction, "{}");
            after.until("interaction.disposed");
            after.ask("session.logout", "", "{}");
        }
    }

    @Test
    void findsAChatAgainWithEveryMessageOnce(TandemServer server) throws Exception {
        Loopback loopback = new Loopback(server);
        Desktop before = ready(server);
        before.ask("channel.ready", ".G1.C3", "{}");
        long chat = loopback.visit("chat", 56, "Pat Doe", "one");
        String interaction = ".G1.C3.I" + chat;
        before.until("interaction.message.added");
        before.ask("interaction.accept", interaction, "{}");
        before.ask("interaction.sendmessage", interaction, "{\"text\":\"two\"}");
        before.until("interaction.message.added");
        before.close();

        loopback.write(chat, "three");
        try (Desktop after = Desktop.bind(server, Desktop.prepare(server, AGENT, true))) {
            after.ask("session.start", "", "{}");
            after.until("session.initialized");
            loopback.write(chat, "four");
            after.await(message -> message.toString().contains("four"));
            after.flush();

            assertThat(after.takeMessages().stream()
                            .filter(message -> message.getString("name", "").equals("interaction.message.added"))
                            .map(message -> message.getJsonObject("data").getJsonObject("message"))
                            .map(message -> message.getInt("index") + " " + message.getString("text")))
                    .as("messages, in order, none lost and none twice")
                    .containsExactly("1 one", "2 two", "3 three", "4 four");
            after.ask("interaction.leave", interaction, "{}");
            after.until("interaction.ended");
            after.ask("interaction.complete", interaction, "{\"disposition\":\"other\"}");
            after.ask("session.logout", "", "{}");
        }
    }

    @Test
    void seesAChatWholeEachTimeItComesBackWhileTheVisitorGoesOnWriting(TandemServer server) throws Exception {
        Loopback loopback = new Loopback(server);
        Desktop first = ready(server);
        first.ask("channel.ready", ".G1.C3", "{}");
        long chat = loopback.visit("chat", 56, "Pat Doe", "1");
        first.until("interaction.message.added");
        first.ask("interaction.accept", ".G1.C3.I" + chat, "{}");
        first.close();

        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(loopback, chat, 60));
        int visits = 0;
        boolean complete = false;
        while (!complete) {
            complete = writer.isDone();
            try (Desktop desktop = Desktop.start(server, AGENT)) {
                desktop.flush();
                List<Integer> indexes = indexes(desktop);
                assertThat(indexes)
                        .as("messages on visit %d", ++visits)
                        .isEqualTo(
                                IntStream.rangeClosed(1, indexes.size()).boxed().toList());
                if (complete) {
                    assertThat(indexes).as("in the end").hasSize(60);
                    desktop.ask("interaction.complete", ".G1.C3.I" + chat, "{}");
                    desktop.ask("session.logout", "", "{}");
                }
            }
        }
        writer.join();
        assertThat(visits).as("visits").isGreaterThan(1);
    }

    @Test
    void letsOneClientInOnlyAndOnlyOnce(TandemServer server) throws Exception {
        Desktop.Prepared prepared = Desktop.prepare(server, AGENT, true);
        String address = prepared.session().getString("address");
        try (Desktop first = Desktop.bind(server, prepared)) {
            first.askInVain("session.logout", "", "{}");
            assertClosed(server, address, CloseCode.ALREADY_BOUND);
            assertClosed(server, address + "x", CloseCode.NOT_ADMITTED);
            assertClosed(server, "/processor/sessions/S9-0?token=x", CloseCode.NOT_ADMITTED);
            assertClosed(server, "/processor/sessions/nonsense", CloseCode.NOT_ADMITTED);
            first.ask("session.start", "", "{}");

            Desktop.Prepared second = Desktop.prepare(server, AGENT, true);
            assertThat(first.socket().awaitClose().code())
                    .as("the first is told that it was taken over")
                    .isEqualTo(CloseCode.REPLACED.code());
            assertClosed(server, address, CloseCode.NOT_ADMITTED);
            try (Desktop taker = Desktop.bind(server, second)) {
                taker.ask("session.start", "", "{}");
                taker.ask("session.logout", "", "{}");
            }
        }
    }

    @Test
    void endsASessionThatNobodyBindsInTime() throws Exception {
        try (TandemServer server = TandemServer.named("grace")
                        .setting("tandem.processor.grace", "PT2S")
                        .setting("tandem.processor.context", "true")
                        .start();
                WebSocketClient telxl = WebSocketClient.connect(
                        server.uri("ws", "/telxl/api?u=Miss%20Scarlet&p=Miss%20Scarlet&opID=9"))) {
            telxl.nextEvent();
            Desktop desktop = ready(server);
            desktop.ask("channel.ready", ".G1.C2", "{}");
            JsonObject info = desktop.until("channel.infochanged", ".G1.C2");
            assertThat(info.getJsonObject("context").getJsonObject("channel").getJsonObject("session"))
                    .as("the context, since the setting is on")
                    .isEqualTo(Desktop.parse("{\"id\":\"" + desktop.session() + "\"}"));
            desktop.close();

            String event = telxl.next();
            while (!event.contains("Logged out")) {
                event = telxl.next();
            }
            assertThat(Desktop.prepare(server, AGENT, false).status())
                    .as("there is nothing left to be replaced")
                    .isEqualTo(201);
        }
    }

    private static void assertClosed(TandemServer server, String address, CloseCode code) throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(server.uri("ws", address))) {
            assertThat(client.awaitClose())
                    .as(address)
                    .isEqualTo(new WebSocketClient.Closed(code.code(), code.reason()));
        }
    }

    private static void write(Loopback loopback, long chat, int until) {
        try {
            for (int i = 2; i <= until; i++) {
                loopback.write(chat, Integer.toString(i));
            }
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Those of all messages of an interaction, in the order in which they came. */
    private static List<Integer> indexes(Desktop desktop) {
        return desktop.takeMessages().stream()
                .filter(message -> message.getString("name", "").equals("interaction.message.added"))
                .map(message ->
                        message.getJsonObject("data").getJsonObject("message").getInt("index"))
                .toList();
    }

    private static Desktop ready(TandemServer server) throws Exception {
        Desktop desktop = Desktop.start(server, AGENT);
        desktop.ask("session.addchannelgroup", "", GROUP);
        desktop.until("channelgroup.initialized");
        desktop.ask("channelgroup.activateall", ".G1", "{}");
        desktop.until("channel.infochanged", ".G1.C3");
        desktop.take();
        return desktop;
    }
}
