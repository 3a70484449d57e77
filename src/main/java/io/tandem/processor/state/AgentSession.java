package io.tandem.processor.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An agent's session on the interaction processor, as the Store keeps it.
 *
 * @param id names it
 * @param customerId the customer the agent works for
 * @param operatorId the agent
 * @param ticket who may bind it
 * @param boundBy the gateway session that has bound it, if one has
 * @param leasedUntil until when it is bound, unless whoever has bound it says in time that it still is
 * @param extension where its telephone is, if the client said so
 * @param groups its channel groups, in the order they were added
 * @param channels its channels, in the order they were added; at most one of each type
 * @param lastObject how many groups and channels it has had
 * @param expired whether its time is over: it only remains until its agent has been logged out
 */
public record AgentSession(
        String id,
        long customerId,
        long operatorId,
        Ticket ticket,
        Optional<Long> boundBy,
        Optional<Instant> leasedUntil,
        Optional<String> extension,
        List<ChannelGroup> groups,
        List<Channel> channels,
        int lastObject,
        boolean expired) {

    public AgentSession {
        groups = List.copyOf(groups);
        channels = List.copyOf(channels);
    }

    /** A session that nobody has bound, without channels. */
    public static AgentSession prepared(String id, long customerId, long operatorId, Ticket ticket) {
        return new AgentSession(
                id,
                customerId,
                operatorId,
                ticket,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                false);
    }

    /** What takes the place of this session: another resource with the same groups and channels. */
    public AgentSession replacement(String newId, Ticket newTicket) {
        return new AgentSession(
                newId,
                customerId,
                operatorId,
                newTicket,
                Optional.empty(),
                Optional.empty(),
                extension,
                groups,
                channels,
                lastObject,
                false);
    }

    /** The same, bound by a gateway session until a time; its token is spent. */
    public AgentSession bind(long gatewaySession, Instant until) {
        return boundBy(ticket.use(), Optional.of(gatewaySession), Optional.of(until));
    }

    /** The same, bound for longer by whoever has bound it. */
    public AgentSession keep(Instant until) {
        return boundBy(ticket, boundBy, Optional.of(until));
    }

    /** The same, bound by nobody. */
    public AgentSession release() {
        return boundBy(ticket, Optional.empty(), Optional.empty());
    }

    /** Whether somebody has bound it and has not been heard of in time. */
    public boolean isAbandoned(Instant now) {
        return boundBy.isPresent()
                && leasedUntil.filter(until -> now.isBefore(until)).isEmpty();
    }

    /** The same, whose time is over. */
    public AgentSession expire() {
        return new AgentSession(
                id,
                customerId,
                operatorId,
                ticket,
                boundBy,
                leasedUntil,
                extension,
                groups,
                channels,
                lastObject,
                true);
    }

    /** The same with a telephone elsewhere. */
    public AgentSession withExtension(Optional<String> where) {
        return new AgentSession(
                id, customerId, operatorId, ticket, boundBy, leasedUntil, where, groups, channels, lastObject, expired);
    }

    /** The channel of an id. */
    public Optional<Channel> channel(String channelId) {
        return channels.stream()
                .filter(channel -> channel.id().equals(channelId))
                .findFirst();
    }

    /** The group of an id. */
    public Optional<ChannelGroup> group(String groupId) {
        return groups.stream().filter(group -> group.id().equals(groupId)).findFirst();
    }

    /** The channels of a group. */
    public List<Channel> members(String groupId) {
        return channels.stream()
                .filter(channel -> channel.groupId().filter(groupId::equals).isPresent())
                .toList();
    }

    /** Whether it has a channel of a type. */
    public boolean has(ChannelType type) {
        return channels.stream().anyMatch(channel -> channel.type() == type);
    }

    /** Whether any channel was activated. */
    public boolean isActive() {
        return channels.stream().anyMatch(Channel::active);
    }

    /** Whether those of the active channels that are leaving are all there are: with them the agent is logged out. */
    public boolean isLoggedOutWith(Predicate<Channel> leaving) {
        return isActive() && channels.stream().filter(Channel::active).allMatch(leaving);
    }

    /** The chain of ids that addresses a group. */
    public String target(ChannelGroup group) {
        return id + '.' + group.id();
    }

    /** The chain of ids that addresses a channel. */
    public String target(Channel channel) {
        return channel.groupId().map(group -> id + '.' + group).orElse(id) + '.' + channel.id();
    }

    /** The same with one more channel, which stands alone. */
    public AgentSession addChannel(ChannelType type, String endpoint, boolean active) {
        return addChannel(type, endpoint, Optional.empty(), active);
    }

    /** The same with one more channel. */
    public AgentSession addChannel(ChannelType type, String endpoint, Optional<String> groupId, boolean active) {
        List<Channel> after = new ArrayList<>(channels);
        after.add(new Channel("C" + (lastObject + 1), type, endpoint, groupId, active));
        return with(groups, after, lastObject + 1);
    }

    /** The same with one more group, which is empty. */
    public AgentSession addGroup(String name) {
        List<ChannelGroup> after = new ArrayList<>(groups);
        after.add(new ChannelGroup("G" + (lastObject + 1), name));
        return with(after, channels, lastObject + 1);
    }

    /** The group added last. */
    public ChannelGroup lastGroup() {
        return groups.get(groups.size() - 1);
    }

    /** The same without some channels. */
    public AgentSession removeChannels(Predicate<Channel> which) {
        return with(groups, channels.stream().filter(which.negate()).toList(), lastObject);
    }

    /** The same without a group and its channels. */
    public AgentSession removeGroup(String groupId) {
        AgentSession emptied = removeChannels(
                channel -> channel.groupId().filter(groupId::equals).isPresent());
        return emptied.with(
                groups.stream().filter(group -> !group.id().equals(groupId)).toList(), emptied.channels, lastObject);
    }

    /** The same with a channel activated or deactivated. */
    public AgentSession activate(String channelId, boolean active) {
        return with(
                groups,
                channels.stream()
                        .map(channel -> channel.id().equals(channelId) ? channel.withActive(active) : channel)
                        .toList(),
                lastObject);
    }

    /** The same with all channels deactivated. */
    public AgentSession deactivate() {
        return with(
                groups,
                channels.stream().map(channel -> channel.withActive(false)).toList(),
                lastObject);
    }

    private AgentSession boundBy(Ticket newTicket, Optional<Long> binder, Optional<Instant> until) {
        return new AgentSession(
                id, customerId, operatorId, newTicket, binder, until, extension, groups, channels, lastObject, expired);
    }

    private AgentSession with(List<ChannelGroup> newGroups, List<Channel> newChannels, int newLast) {
        return new AgentSession(
                id,
                customerId,
                operatorId,
                ticket,
                boundBy,
                leasedUntil,
                extension,
                newGroups,
                newChannels,
                newLast,
                expired);
    }
}
