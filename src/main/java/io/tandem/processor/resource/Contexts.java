package io.tandem.processor.resource;

import io.tandem.json.JsonParts;
import io.tandem.processor.view.AgentView;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.Target;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Writes the debugging aid: the object a message is about within those it belongs to (spec 3.4). [seed] */
final class Contexts {

    private Contexts() {}

    /** The context of an object; empty if it is not in the view. */
    static JsonObject of(AgentView view, String chain) {
        return Target.find(view, chain).map(Contexts::of).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static JsonObject of(Target target) {
        JsonObjectBuilder context = JsonParts.object();
        switch (target.level()) {
            case CONVERSATION -> context.add("conversation", conversation(target));
            case INTERACTION -> context.add("interaction", interaction(target));
            case CHANNEL -> context.add("channel", channel(target));
            case GROUP ->
                context.add(
                        "channelgroup",
                        JsonParts.object()
                                .add("id", target.group().orElseThrow().group().id())
                                .add(
                                        "name",
                                        target.group().orElseThrow().group().name())
                                .add("session", session(target)));
            case SESSION -> context.add("session", session(target));
        }
        return context.build();
    }

    private static JsonObjectBuilder conversation(Target target) {
        return JsonParts.object()
                .add("id", target.conversation().orElseThrow().id())
                .add("interaction", interaction(target));
    }

    private static JsonObjectBuilder interaction(Target target) {
        ChannelView channel = target.channel().orElseThrow();
        return JsonParts.object()
                .add("id", target.interaction().orElseThrow().id())
                .add("type", channel.channel().type().word())
                .add("modeltype", channel.channel().type().modelType())
                .add("channel", channel(target));
    }

    private static JsonObjectBuilder channel(Target target) {
        ChannelView view = target.channel().orElseThrow();
        return JsonParts.object()
                .add("id", view.channel().id())
                .add("name", view.channel().endpoint())
                .add("type", view.channel().type().name())
                .add("modeltype", view.channel().type().modelType())
                .add("session", session(target));
    }

    private static JsonObjectBuilder session(Target target) {
        return JsonParts.object().add("id", target.view().target());
    }
}
