package io.tandem.processor.view;

import io.tandem.contact.model.Break;
import io.tandem.processor.state.Channel;
import java.util.Optional;
import java.util.Set;

/**
 * A channel as the agent sees it.
 *
 * @param channel which
 * @param target the chain of ids that addresses it
 * @param login whether the agent is logged in
 * @param availability whether the agent takes contacts
 * @param reason why not, if a reason was given
 * @param busy whether the agent is in a contact, on whatever channel
 * @param interaction what goes on or is to be completed
 * @param enabled what can be done with it
 */
public record ChannelView(
        Channel channel,
        String target,
        LoginState login,
        Availability availability,
        Optional<Break> reason,
        boolean busy,
        Optional<InteractionView> interaction,
        Set<Capability> enabled) {

    public ChannelView {
        enabled = Set.copyOf(enabled);
    }

    /** A channel as it is at first (spec 7.7). */
    public static ChannelView inactive(Channel channel, String target) {
        return new ChannelView(
                channel,
                target,
                LoginState.INACTIVE,
                Availability.NOT_READY,
                Optional.empty(),
                false,
                Optional.empty(),
                Set.of(Capability.ACTIVATE));
    }

    /** Whether a contact goes on here. */
    public boolean isBusy() {
        return interaction.filter(InteractionView::isActive).isPresent();
    }

    /** Whether it can be removed: nothing goes on here, and if it is active it can be deactivated (spec 5.4). */
    public boolean isRemovable() {
        return login == LoginState.ACTIVE ? enabled.contains(Capability.DEACTIVATE) : !isBusy();
    }

    /** Whether everything but the interaction and the capabilities is the same. */
    public boolean looksLike(ChannelView other) {
        return login == other.login
                && availability == other.availability
                && reason.equals(other.reason)
                && busy == other.busy;
    }
}
