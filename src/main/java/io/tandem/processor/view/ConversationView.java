package io.tandem.processor.view;

import java.util.List;
import java.util.Set;

/**
 * A call leg as the agent sees it.
 *
 * @param id unique within the interaction
 * @param state how far it has come
 * @param members numbers or addresses of those at the other end
 * @param enabled what can be done with it
 */
public record ConversationView(String id, ConversationState state, List<String> members, Set<Capability> enabled) {

    public ConversationView {
        members = List.copyOf(members);
        enabled = Set.copyOf(enabled);
    }
}
