package io.tandem.processor.view;

import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.processor.state.AgentSession;
import io.tandem.processor.state.Channel;
import io.tandem.processor.state.ChannelGroup;
import io.tandem.processor.state.ChannelType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Computes what an agent sees. */
public final class Views {

    private static final Set<ChannelType> STANDALONE =
            EnumSet.of(ChannelType.TELEPHONY, ChannelType.CHAT, ChannelType.EMAIL);

    private Views() {}

    /** The view of a session that has been started. */
    public static AgentView of(AgentSession session, World world) {
        List<ChannelView> channels = session.channels().stream()
                .map(channel -> channel(session, channel, world))
                .toList();
        List<GroupView> groups = session.groups().stream()
                .map(group -> group(session, world.operator(), group, channels))
                .toList();
        Set<Capability> enabled = onSession(session, world.operator(), groups, channels);
        return new AgentView(session, groups, channels, world.left(), enabled);
    }

    /** Whether an operator takes contacts of a type already, so that a channel for it is active from the start. */
    public static boolean isActiveFor(ChannelType type, Operator operator) {
        return operator.state() != OperatorState.LOGGED_OUT
                && operator.settings().media().containsAll(type.media());
    }

    /** Whether a channel of a type may stand alone. */
    public static boolean mayStandAlone(ChannelType type) {
        return STANDALONE.contains(type);
    }

    private static ChannelView channel(AgentSession session, Channel channel, World world) {
        Operator operator = world.operator();
        boolean active = channel.active() && operator.state() != OperatorState.LOGGED_OUT;
        Optional<InteractionView> interaction = Interactions.of(world).filter(found -> world.contact()
                .filter(contact ->
                        channel.type() == ChannelType.of(contact.origin().medium()))
                .isPresent());
        Availability availability = active ? availability(channel, operator) : Availability.NOT_READY;
        return new ChannelView(
                channel,
                session.target(channel),
                active ? LoginState.ACTIVE : LoginState.INACTIVE,
                availability,
                active && availability == Availability.NOT_READY
                        ? operator.onBreak().or(operator::pendingBreak)
                        : Optional.empty(),
                active && operator.isInContact(),
                interaction,
                onChannel(session, channel, operator, active, availability, interaction));
    }

    private static Availability availability(Channel channel, Operator operator) {
        if (operator.state() == OperatorState.WRAP) {
            return Availability.AFTER_CALL_WORK;
        }
        boolean ready = operator.settings().media().containsAll(channel.type().media())
                && operator.onBreak().isEmpty()
                && operator.pendingBreak().isEmpty();
        return ready ? Availability.READY : Availability.NOT_READY;
    }

    private static Set<Capability> onChannel(
            AgentSession session,
            Channel channel,
            Operator operator,
            boolean active,
            Availability availability,
            Optional<InteractionView> interaction) {
        if (!active) {
            return EnumSet.of(Capability.ACTIVATE);
        }
        Set<Capability> enabled = EnumSet.of(Capability.NOTREADY);
        if (availability != Availability.READY) {
            enabled.add(Capability.READY);
        }
        if (operator.state() == OperatorState.WAITING || operator.state() == OperatorState.WRAP) {
            enabled.add(Capability.AFTERCALLWORK);
        }
        if (channel.type() == ChannelType.TELEPHONY && !operator.isInContact()) {
            enabled.add(Capability.DIAL);
        }
        if (interaction.filter(InteractionView::isActive).isEmpty()
                && !isInterrupted(session, operator, other -> other.id().equals(channel.id()))) {
            enabled.add(Capability.DEACTIVATE);
        }
        return enabled;
    }

    /**
     * Whether a contact would be interrupted if the operator left some channels. The core refuses to log operators out during
     * a contact on whatever medium, so it counts too where no channel shows it or the one that does is inactive.
     */
    private static boolean isInterrupted(AgentSession session, Operator operator, Predicate<Channel> leaving) {
        return operator.isInContact() && session.isLoggedOutWith(leaving);
    }

    private static GroupView group(
            AgentSession session, Operator operator, ChannelGroup group, List<ChannelView> channels) {
        Predicate<Channel> member =
                channel -> channel.groupId().filter(group.id()::equals).isPresent();
        List<ChannelView> members =
                channels.stream().filter(view -> member.test(view.channel())).toList();
        List<ChannelView> active = members.stream()
                .filter(view -> view.login() == LoginState.ACTIVE)
                .toList();
        Set<Capability> enabled = EnumSet.noneOf(Capability.class);
        if (members.stream().anyMatch(view -> view.login() == LoginState.INACTIVE)) {
            enabled.add(Capability.ACTIVATEALL);
        }
        boolean free = active.stream().noneMatch(ChannelView::isBusy) && !isInterrupted(session, operator, member);
        if (!active.isEmpty() && free) {
            enabled.add(Capability.DEACTIVATEALL);
        }
        boolean removable = members.stream().noneMatch(ChannelView::isBusy) && (active.isEmpty() || free);
        return new GroupView(group, session.target(group), removable, enabled);
    }

    private static Set<Capability> onSession(
            AgentSession session, Operator operator, List<GroupView> groups, List<ChannelView> channels) {
        Set<Capability> enabled = EnumSet.noneOf(Capability.class);
        if (channels.stream().noneMatch(ChannelView::isBusy) && !isInterrupted(session, operator, channel -> true)) {
            enabled.add(Capability.LOGOUT);
        }
        if (STANDALONE.stream().anyMatch(type -> !session.has(type))) {
            enabled.add(Capability.ADDCHANNEL);
        }
        boolean removable =
                channels.stream().anyMatch(view -> view.channel().groupId().isEmpty() && view.isRemovable());
        if (removable) {
            enabled.add(Capability.REMOVECHANNEL);
        }
        // A group always has a telephone, and there is one channel of a type.
        if (!session.has(ChannelType.TELEPHONY)) {
            enabled.add(Capability.ADDCHANNELGROUP);
        }
        if (groups.stream().anyMatch(GroupView::removable)) {
            enabled.add(Capability.REMOVECHANNELGROUP);
        }
        return enabled;
    }
}
