package io.tandem.processor.event;

import io.tandem.contact.model.Break;
import io.tandem.json.JsonParts;
import io.tandem.processor.state.Channel;
import io.tandem.processor.view.Capability;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.ConversationView;
import io.tandem.processor.view.FileView;
import io.tandem.processor.view.InteractionView;
import io.tandem.processor.view.Level;
import io.tandem.processor.view.MessageView;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.Set;

/** What events carry in {@code data}. {@code docs/interaction-processor.md} describes it. */
final class Payloads {

    private Payloads() {}

    static JsonObject named(String object, String id, String name) {
        return within(object, JsonParts.object().add("id", id).add("name", name));
    }

    static JsonObject created(Channel channel) {
        return within(
                "channel",
                JsonParts.object()
                        .add("id", channel.id())
                        .add("name", channel.endpoint())
                        .add("type", channel.type().name())
                        .add("modeltype", channel.type().modelType()));
    }

    static JsonObject info(ChannelView view) {
        JsonObjectBuilder channel = JsonParts.object()
                .add("id", view.channel().id())
                .add("state", view.login().name())
                .add("agentState", view.availability().name())
                .add("busy", view.busy());
        view.reason().ifPresent(reason -> channel.add("reason", reason(reason)));
        return within("channel", channel);
    }

    static JsonObject created(ChannelView channel, InteractionView view) {
        return within(
                "interaction",
                interaction(view)
                        .add("type", channel.channel().type().word())
                        .add("modeltype", channel.channel().type().modelType()));
    }

    static JsonObject info(InteractionView view) {
        return within("interaction", interaction(view));
    }

    static JsonObject data(InteractionView view) {
        JsonObjectBuilder data = JsonParts.object();
        view.data().forEach(data::add);
        return within("data", data);
    }

    static JsonObject completed(Optional<String> disposition) {
        JsonObjectBuilder data = JsonParts.object();
        disposition.filter(filed -> !filed.isEmpty()).ifPresent(filed -> data.add("disposition", filed));
        return data.build();
    }

    static JsonObject customer(InteractionView view) {
        return within("customer", JsonParts.object().add("name", view.customer()));
    }

    static JsonObject message(MessageView view) {
        JsonObjectBuilder message = JsonParts.object()
                .add("index", view.index())
                .add("type", view.type())
                .add("author", view.author())
                .add("name", view.name())
                .add("text", view.text());
        view.file().ifPresent(file -> message.add("file", file(file)));
        return within("message", message.add("time", view.at().toString()));
    }

    static JsonObject typing(boolean typing, String preview) {
        JsonObjectBuilder data = JsonParts.object().add("typing", typing);
        if (!preview.isEmpty()) {
            data.add("text", preview);
        }
        return data.build();
    }

    static JsonObject read(long index) {
        return JsonParts.object().add("index", index).build();
    }

    static JsonObject created(ConversationView view) {
        return within("conversation", JsonParts.object().add("id", view.id()));
    }

    static JsonObject info(ConversationView view) {
        return within(
                "conversation",
                JsonParts.object()
                        .add("id", view.id())
                        .add("state", view.state().name()));
    }

    static JsonObject focus(String conversationId) {
        return within("conversation", JsonParts.object().add("id", conversationId));
    }

    static JsonObject member(String address) {
        return JsonParts.object().add("member", address).build();
    }

    /** Every capability of a new object. */
    static JsonArray capabilities(Level level, Set<Capability> enabled) {
        JsonArrayBuilder list = JsonParts.array();
        for (Capability capability : Capability.of(level)) {
            list.add(change(capability, enabled.contains(capability)));
        }
        return list.build();
    }

    /** The capabilities that are not as before. */
    static JsonArray changes(Level level, Set<Capability> before, Set<Capability> after) {
        JsonArrayBuilder list = JsonParts.array();
        for (Capability capability : Capability.of(level)) {
            if (before.contains(capability) != after.contains(capability)) {
                list.add(change(capability, after.contains(capability)));
            }
        }
        return list.build();
    }

    /** A session that is logged in cannot be logged into again; no request has this name. [Log File Format] */
    static JsonArray loggedIn(JsonArray capabilities) {
        return JsonParts.array(capabilities)
                .add(0, change("session.login", false))
                .build();
    }

    private static JsonObject change(Capability capability, boolean enabled) {
        return change(capability.word(), enabled);
    }

    private static JsonObject change(String word, boolean enabled) {
        return JsonParts.object()
                .add("name", word)
                .add("type", enabled ? "enable" : "disable")
                .build();
    }

    private static JsonObjectBuilder file(FileView file) {
        return JsonParts.object()
                .add("id", file.id())
                .add("name", file.name())
                .add("size", file.size())
                .add("type", file.type())
                .add("address", file.address());
    }

    private static JsonObjectBuilder interaction(InteractionView view) {
        JsonObjectBuilder interaction = JsonParts.object()
                .add("id", view.id())
                .add("state", view.state().name());
        if (!view.recording().isEmpty()) {
            interaction.add("recording", view.recording());
        }
        return interaction;
    }

    /** A reason without a number is the operator's own, or one that the centre gave. */
    private static JsonObjectBuilder reason(Break reason) {
        return JsonParts.object()
                .add("code", reason.id() == 0 ? "" : Long.toString(reason.id()))
                .add("name", reason.name().isEmpty() ? reason.text() : reason.name());
    }

    private static JsonObject within(String name, JsonObjectBuilder inner) {
        return JsonParts.object().add(name, inner).build();
    }
}
