package io.tandem.chat.wire;

import io.tandem.processor.Desktop;
import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** An agent who takes one chat after the other at their desktop. */
public final class ChatAgent implements AutoCloseable {

    private static final String CHANNEL = ".C1";

    private final Desktop desktop;
    private String interaction;

    private ChatAgent(Desktop desktop) {
        this.desktop = desktop;
    }

    /** An agent who waits for chats. Whatever the operator's session was before is over. */
    public static ChatAgent ready(TandemServer server, long operator) throws Exception {
        Desktop desktop = Desktop.start(server, operator);
        desktop.ask("session.addchannel", "", "{\"channel\":{\"endpoint\":\"chats\",\"type\":\"Chat\"}}");
        desktop.until("channel.initialized", CHANNEL);
        desktop.ask("channel.activate", CHANNEL, "{}");
        desktop.until("channel.infochanged", CHANNEL);
        desktop.ask("channel.ready", CHANNEL, "{}");
        return new ChatAgent(desktop);
    }

    /** Waits until a chat is offered, and takes it. */
    public void accept() throws InterruptedException {
        offered();
        desktop.ask("interaction.accept", interaction, "{}");
        desktop.until("interaction.infochanged", interaction);
    }

    /** Waits until a chat is offered. */
    public void offered() throws InterruptedException {
        JsonObject created = desktop.until("interaction.created", CHANNEL);
        interaction = CHANNEL
                + '.'
                + created.getJsonObject("data").getJsonObject("interaction").getString("id");
        desktop.until("interaction.initialized", interaction);
    }

    /** Writes a message. */
    public void say(String text) throws InterruptedException {
        JsonObject data = Json.createObjectBuilder().add("text", text).build();
        desktop.ask("interaction.sendmessage", interaction, data.toString());
    }

    /** Begins or stops typing. */
    public void type(boolean typing) throws InterruptedException {
        desktop.ask("interaction.typing", interaction, "{\"typing\":" + typing + "}");
    }

    /** The text of the next message of the customer. */
    public String hears() throws InterruptedException {
        JsonObject message = message();
        while (!message.getString("author").equals("CUSTOMER")) {
            message = message();
        }
        return message.getString("text");
    }

    /** Whether the customer types, as told next. */
    public boolean seesTyping() throws InterruptedException {
        return desktop.until("interaction.typing.changed", interaction)
                .getJsonObject("data")
                .getBoolean("typing");
    }

    /** What is attached to the chat now. */
    public JsonObject attached() throws InterruptedException {
        return desktop.ask("interaction.getdata", interaction, "{}")
                .getJsonObject("data")
                .getJsonObject("data");
    }

    /** Waits until what is attached to the chat has changed. */
    public void dataChanged() throws InterruptedException {
        desktop.until("interaction.datachanged", interaction);
    }

    /** Leaves the chat. */
    public void leave() throws InterruptedException {
        desktop.ask("interaction.leave", interaction, "{}");
    }

    /** Waits until the chat is over, and files it. */
    public void complete() throws InterruptedException {
        desktop.until("interaction.ended", interaction);
        desktop.ask("interaction.complete", interaction, "{}");
        desktop.until("interaction.disposed", interaction);
        interaction = null;
    }

    /** Waits until the chat that was offered is offered no more. */
    public void withdrawn() throws InterruptedException {
        desktop.until("interaction.disposed", interaction);
        interaction = null;
    }

    /** Ends the chat if it goes on, and logs out. */
    @Override
    public void close() throws Exception {
        try {
            if (interaction != null) {
                desktop.send("interaction.complete", interaction, "{}").response();
            }
            desktop.send("session.logout", "", "{\"reason\":\"1\"}").response();
        } finally {
            desktop.close();
        }
    }

    private JsonObject message() throws InterruptedException {
        return desktop.until("interaction.message.added", interaction)
                .getJsonObject("data")
                .getJsonObject("message");
    }
}
