package io.tandem.processor.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The object a chain of ids addresses, with those it belongs to. Resolved segment by segment: ids are unique among siblings
 * only, and whether the second is a group's or a channel's must be looked up (spec 2.2).
 *
 * @param view in which it was found
 * @param level what it is
 * @param group the group named, if one is
 * @param channel the channel named, if one is
 * @param interaction the interaction named, if one is
 * @param conversation the conversation named, if one is
 */
public record Target(
        AgentView view,
        Level level,
        Optional<GroupView> group,
        Optional<ChannelView> channel,
        Optional<InteractionView> interaction,
        Optional<ConversationView> conversation) {

    /** The object of a chain; nothing if it is not in the view. */
    public static Optional<Target> find(AgentView view, String chain) {
        List<String> ids = Arrays.asList(chain.split("\\.", -1));
        if (!ids.get(0).equals(view.target())) {
            return Optional.empty();
        }
        Target session =
                new Target(view, Level.SESSION, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return within(session, ids.subList(1, ids.size()));
    }

    /** What can be done with it. */
    public Set<Capability> enabled() {
        return switch (level) {
            case SESSION -> view.enabled();
            case GROUP -> group.orElseThrow().enabled();
            case CHANNEL -> channel.orElseThrow().enabled();
            case INTERACTION -> interaction.orElseThrow().enabled();
            case CONVERSATION -> conversation.orElseThrow().enabled();
        };
    }

    private static Optional<Target> within(Target parent, List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.of(parent);
        }
        return parent.child(ids.get(0)).flatMap(child -> within(child, ids.subList(1, ids.size())));
    }

    private Optional<Target> child(String id) {
        return switch (level) {
            case SESSION -> view.group(id).map(this::of).or(() -> channelOf(id, Optional.empty()));
            case GROUP -> channelOf(id, Optional.of(group.orElseThrow().group().id()));
            case CHANNEL ->
                channel.orElseThrow()
                        .interaction()
                        .filter(found -> found.id().equals(id))
                        .map(this::of);
            case INTERACTION -> interaction.orElseThrow().conversation(id).map(this::of);
            case CONVERSATION -> Optional.empty();
        };
    }

    private Optional<Target> channelOf(String id, Optional<String> groupId) {
        return view.channel(id)
                .filter(found -> found.channel().groupId().equals(groupId))
                .map(this::of);
    }

    private Target of(GroupView found) {
        return new Target(view, Level.GROUP, Optional.of(found), channel, interaction, conversation);
    }

    private Target of(ChannelView found) {
        return new Target(view, Level.CHANNEL, group, Optional.of(found), interaction, conversation);
    }

    private Target of(InteractionView found) {
        return new Target(view, Level.INTERACTION, group, channel, Optional.of(found), conversation);
    }

    private Target of(ConversationView found) {
        return new Target(view, Level.CONVERSATION, group, channel, interaction, Optional.of(found));
    }
}
