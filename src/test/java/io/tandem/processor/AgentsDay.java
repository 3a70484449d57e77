package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Loopback;
import io.tandem.client.WebSocketClient;
import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A day's work of agent 7 at his desktop, with operator 8 on TelXL as the colleague who is consulted. The transcript is in
 * {@code processor/day.txt}.
 */
final class AgentsDay {

    private static final String SALES = "01632 960010";

    private AgentsDay() {}

    /** Has both, who are logged out, work it, and leaves the transcript in {@code target/NAME.txt}; they log out again. */
    static void play(Gateway server, String name) throws Exception {
        Loopback loopback = new Loopback(server.client(2));
        Transcript transcript = new Transcript();
        try (Desktop agent = beginTheDay(server.client(0));
                WebSocketClient colleague = logInOnTelxl(server.client(1), 8)) {
            transcript.add("The day begins", agent);

            long call = loopback.place("01632 960123", SALES);
            agent.until("interaction.initialized");
            agent.await(message -> message.containsKey("data")
                    && message.getString("name", "").equals("state.updated")
                    && Desktop.enables(message, "interaction.accept"));
            transcript.add("A call is offered", agent);
            String interaction = ".G1.C2.I" + call;
            callIsTransferred(agent, colleague, loopback, interaction, transcript);
            assertThat(colleague.hasMore())
                    .as("the colleague was told by TelXL too")
                    .isTrue();

            long chat = loopback.visit("chat", 55, "Pat Doe", "Do you ship abroad?");
            chatIsAnswered(agent, loopback, chat, transcript);

            long email = loopback.visit("email", 55, "pat@example.com", "Please send me your catalogue.");
            agent.until("interaction.message.added");
            transcript.add("An email is offered", agent);
            agent.ask("interaction.accept", ".G1.C4.I" + email, "{}");
            agent.until("interaction.infochanged");
            agent.ask("interaction.complete", ".G1.C4.I" + email, "{\"disposition\":\"resolved\"}");
            agent.until("interaction.disposed");
            transcript.add("The email is completed", agent);

            loopback.hangUp(call);
            agent.ask("session.logout", "", "{\"reason\":\"1\"}");
            assertThat(agent.socket().awaitClose().code()).as("close code").isEqualTo(1000);
            logOutOnTelxl(colleague);

            List<String> golden = Files.readAllLines(Path.of("src/test/resources/processor/day.txt"));
            Files.write(Path.of("target/" + name + ".txt"), transcript.lines(), StandardCharsets.UTF_8);
            assertThat(transcript.lines())
                    .as("the transcript; as it is now it lies in target/" + name + ".txt")
                    .isEqualTo(golden);
        }
    }

    private static Desktop beginTheDay(Gateway server) throws Exception {
        Desktop agent = Desktop.bind(server, Desktop.prepare(server, 7, true));
        agent.ask("session.start", "", "{}");
        agent.until("session.initialized");
        agent.ask(
                "session.addchannelgroup",
                "",
                "{\"channelgroup\":{\"name\":\"sales\",\"chat\":true,\"email\":true,\"callback\":false}}");
        agent.until("channelgroup.initialized");
        agent.ask("channelgroup.request.activateall", ".G1", "{}");
        agent.until("channel.infochanged", ".G1.C4");
        for (String channel : List.of(".G1.C2", ".G1.C3", ".G1.C4")) {
            agent.ask("channel.ready", channel, "{}");
            agent.until("channel.infochanged", channel);
        }
        return agent;
    }

    private static void callIsTransferred(
            Desktop agent, WebSocketClient colleague, Loopback loopback, String interaction, Transcript transcript)
            throws Exception {
        agent.ask("conversation.answer", interaction + ".V1", "{}");
        agent.await(message -> message.toString().contains("RECORDING"));
        transcript.add("It is answered", agent);
        agent.ask("conversation.hold", interaction + ".V1", "{}");
        agent.until("conversation.infochanged");
        transcript.add("The caller is held", agent);
        agent.ask("interaction.consult", interaction, "{\"destination\":\"33338\"}");
        agent.until("interaction.focuschanged");
        loopback.pickUp("33338");
        agent.await(message -> message.getString("name", "").equals("state.updated")
                && Desktop.enables(message, "interaction.consulttransfer"));
        transcript.add("A colleague is consulted", agent);
        agent.ask("interaction.consulttransfer", interaction, "{}");
        agent.until("interaction.ended");
        transcript.add("The caller is handed over", agent);
        agent.ask("interaction.complete", interaction, "{\"disposition\":\"callback\"}");
        agent.until("interaction.disposed");
        transcript.add("It is completed", agent);
    }

    private static void chatIsAnswered(Desktop agent, Loopback loopback, long chat, Transcript transcript)
            throws Exception {
        String interaction = ".G1.C3.I" + chat;
        agent.until("interaction.message.added");
        transcript.add("A chat is offered", agent);
        agent.ask("interaction.accept", interaction, "{}");
        agent.until("interaction.infochanged");
        agent.ask("interaction.typing", interaction, "{\"typing\":true}");
        agent.ask("interaction.sendmessage", interaction, "{\"text\":\"We do. Where to?\"}");
        agent.until("interaction.message.added");
        loopback.type(chat, true);
        agent.until("interaction.typing.changed");
        loopback.write(chat, "To Norway");
        agent.until("interaction.message.added");
        transcript.add("It is answered", agent);
        JsonObject seen = loopback.visitor(chat);
        assertThat(seen.getJsonArray("messages")).as("what the visitor sees").hasSize(3);
        loopback.leave(chat);
        agent.until("interaction.ended");
        agent.ask("interaction.complete", interaction, "{}");
        agent.until("interaction.disposed");
        transcript.add("The visitor leaves", agent);
    }

    private static WebSocketClient logInOnTelxl(Gateway server, long operator) throws InterruptedException {
        WebSocketClient client =
                WebSocketClient.connect(server.uri("ws", "/telxl/api?u=Mr%20Black&p=Mr%20Black&opID=" + operator));
        assertThat(client.nextEvent().toString()).as("session_start_result").contains("session_start_result");
        JsonObject status =
                client.ask("{\"command\":{\"command_type\":\"op_login\",\"operator_id\":" + operator + "}}");
        assertThat(status.toString()).as("logged in").contains("op_status");
        return client;
    }

    private static void logOutOnTelxl(WebSocketClient client) throws InterruptedException {
        client.send("{\"command\":{\"command_type\":\"op_logout\",\"operator_id\":8}}");
        String event = client.next();
        while (!event.contains("Logged out")) {
            event = client.next();
        }
    }
}
