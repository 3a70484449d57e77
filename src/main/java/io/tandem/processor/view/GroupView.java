package io.tandem.processor.view;

import io.tandem.processor.state.ChannelGroup;
import java.util.Set;

/**
 * A channel group as the agent sees it.
 *
 * @param group which
 * @param target the chain of ids that addresses it
 * @param removable whether nothing goes on at its channels, and the active ones can be deactivated (spec 5.6)
 * @param enabled what can be done with it
 */
public record GroupView(ChannelGroup group, String target, boolean removable, Set<Capability> enabled) {

    public GroupView {
        enabled = Set.copyOf(enabled);
    }
}
