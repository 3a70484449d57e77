package io.tandem.processor.view;

import io.tandem.contact.model.Contact;
import io.tandem.processor.state.AgentSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that an agent sees.
 *
 * @param session the state it was computed from
 * @param groups its groups
 * @param channels its channels, those of groups too
 * @param left the contact that the agent saw before, as it was last
 * @param enabled what can be done with the session
 */
public record AgentView(
        AgentSession session,
        List<GroupView> groups,
        List<ChannelView> channels,
        Optional<Contact> left,
        Set<Capability> enabled) {

    public AgentView {
        groups = List.copyOf(groups);
        channels = List.copyOf(channels);
        enabled = Set.copyOf(enabled);
    }

    /** The view of a session before it is started: nothing to be seen. */
    public static AgentView nothing(AgentSession session) {
        return new AgentView(session, List.of(), List.of(), Optional.empty(), Set.of());
    }

    /** The address of the session. */
    public String target() {
        return session.id();
    }

    /** The channel of an id. */
    public Optional<ChannelView> channel(String channelId) {
        return channels.stream()
                .filter(view -> view.channel().id().equals(channelId))
                .findFirst();
    }

    /** The group of an id. */
    public Optional<GroupView> group(String groupId) {
        return groups.stream().filter(view -> view.group().id().equals(groupId)).findFirst();
    }

    /** The channels of a group, in their order. */
    public List<ChannelView> members(GroupView group) {
        return channels.stream()
                .filter(view -> view.channel()
                        .groupId()
                        .filter(group.group().id()::equals)
                        .isPresent())
                .toList();
    }

    /** How an interaction was filed that is seen no more; nothing if it was not. */
    public Optional<String> filed(InteractionView gone) {
        return left.filter(contact -> contact.id() == gone.contactId())
                .flatMap(Contact::disposition)
                .or(gone::disposition);
    }
}
