package io.tandem.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.processor.Desktop;
import io.tandem.server.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** An agent who takes one chat after the other at their desktop. What comes is kept until a test asks for it. */
public final class ChatAgent implements AutoCloseable {

    private static final String CHANNEL = ".C1";

    private final Desktop desktop;
    private final List<JsonObject> kept = new ArrayList<>();
    private String interaction;

    private ChatAgent(Desktop desktop) {
        this.desktop = desktop;
    }

    /** An agent who waits for chats. Whatever the operator's session was before is over. */
    public static ChatAgent ready(Gateway server, long operator) throws Exception {
        ChatAgent agent = new ChatAgent(Desktop.start(server.client(0), operator));
        agent.ask("session.addchannel", "", "{\"channel\":{\"endpoint\":\"chats\",\"type\":\"Chat\"}}");
        agent.ask("channel.activate", CHANNEL, "{}");
        agent.until("channel.infochanged", CHANNEL);
        agent.ask("channel.ready", CHANNEL, "{}");
        return agent;
    }

    /** The same agent with a connection of its own, in the chat that this one was in; this one is gone without a word. */
    public ChatAgent again(Gateway server, long operator) throws Exception {
        desktop.close();
        ChatAgent agent = new ChatAgent(Desktop.start(server.client(0), operator));
        agent.interaction = interaction;
        return agent;
    }

    /** Waits until a chat is offered, and takes it. */
    public void accept() throws InterruptedException {
        offered();
        ask("interaction.accept", interaction, "{}");
        until("interaction.infochanged", interaction);
    }

    /** Waits until a chat is offered. */
    public void offered() throws InterruptedException {
        interaction = interaction(until("interaction.created", CHANNEL));
        until("interaction.initialized", interaction);
    }

    /** Writes a message. */
    public void say(String text) throws InterruptedException {
        JsonObject data = Json.createObjectBuilder().add("text", text).build();
        ask("interaction.sendmessage", interaction, data.toString());
    }

    /** Begins or stops typing. */
    public void type(boolean typing) throws InterruptedException {
        ask("interaction.typing", interaction, "{\"typing\":" + typing + "}");
    }

    /** The text of the next message of the customer. */
    public String hears() throws InterruptedException {
        JsonObject message = message();
        while (!message.getString("author").equals("CUSTOMER")) {
            message = message();
        }
        return message.getString("text");
    }

    /** The next message of the customer's that is of a type, as it was told. Others on the way are passed over. */
    public JsonObject message(String type) throws InterruptedException {
        JsonObject message = message();
        while (!message.getString("author").equals("CUSTOMER")
                || !message.getString("type").equals(type)) {
            message = message();
        }
        return message;
    }

    /** Whether the customer types, as told next. */
    public boolean seesTyping() throws InterruptedException {
        return until("interaction.typing.changed", interaction)
                .getJsonObject("data")
                .getBoolean("typing");
    }

    /** What is attached to the chat now. */
    public JsonObject attached() throws InterruptedException {
        return ask("interaction.getdata", interaction, "{}")
                .getJsonObject("data")
                .getJsonObject("data");
    }

    /** Waits until what is attached to the chat has changed. */
    public void dataChanged() throws InterruptedException {
        until("interaction.datachanged", interaction);
    }

    /** Leaves the chat. */
    public void leave() throws InterruptedException {
        ask("interaction.leave", interaction, "{}");
    }

    /** Waits until the chat is over, and files it. */
    public void complete() throws InterruptedException {
        until("interaction.ended", interaction);
        ask("interaction.complete", interaction, "{}");
        until("interaction.disposed", interaction);
        interaction = null;
    }

    /** Waits until the chat that was offered is offered no more. */
    public void withdrawn() throws InterruptedException {
        until("interaction.disposed", interaction);
        interaction = null;
    }

    /** Ends the chat if it goes on, rejects another that may have been offered meanwhile, and logs out. */
    @Override
    public void close() throws Exception {
        try {
            answer("channel.notready", CHANNEL, "{}");
            if (interaction != null) {
                answer("interaction.complete", interaction, "{}");
            }
            for (String offered : offers()) {
                answer("interaction.reject", offered, "{}");
            }
            answer("session.logout", "", "{\"reason\":\"1\"}");
        } finally {
            desktop.close();
        }
    }

    private List<String> offers() {
        return kept.stream()
                .filter(message -> message.getString("name", "").equals("interaction.created"))
                .map(ChatAgent::interaction)
                .toList();
    }

    private static String interaction(JsonObject created) {
        return CHANNEL
                + '.'
                + created.getJsonObject("data").getJsonObject("interaction").getString("id");
    }

    private JsonObject message() throws InterruptedException {
        return until("interaction.message.added", interaction)
                .getJsonObject("data")
                .getJsonObject("message");
    }

    private JsonObject ask(String command, String below, String data) throws InterruptedException {
        JsonObject answer = answer(command, below, data);
        assertThat(answer.getString("result"))
                .as("result of %s: %s", command, answer)
                .isEqualTo("success");
        return answer;
    }

    private JsonObject answer(String command, String below, String data) throws InterruptedException {
        desktop.send(command, below, data);
        return take(message ->
                message.containsKey("result") && message.getString("command").equals(command));
    }

    private JsonObject until(String name, String below) throws InterruptedException {
        return take(message -> message.getString("name", "").equals(name)
                && message.getString("target").endsWith(below));
    }

    private JsonObject take(Predicate<JsonObject> wanted) throws InterruptedException {
        for (Iterator<JsonObject> earlier = kept.iterator(); earlier.hasNext(); ) {
            JsonObject message = earlier.next();
            if (wanted.test(message)) {
                earlier.remove();
                return message;
            }
        }
        JsonObject message = desktop.next();
        while (!wanted.test(message)) {
            kept.add(message);
            message = desktop.next();
        }
        return message;
    }
}
