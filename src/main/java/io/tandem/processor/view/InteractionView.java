package io.tandem.processor.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A contact as the agent who takes part in it sees it.
 *
 * @param id unique
 * @param contactId the contact
 * @param state how far it has come
 * @param recording {@code RECORDING}, {@code PAUSED} or {@code STOPPED}; empty if there is no sound
 * @param data what is attached to it, with {@code ANI} and {@code DNIS}
 * @param conversations its call legs, the primary one first
 * @param focus id of the conversation the agent is in; empty if there is none
 * @param customer how the customer is shown now; empty if nothing can be written to them
 * @param messages what was written; not to be changed
 * @param disposition how it was filed
 * @param enabled what can be done with it
 */
public record InteractionView(
        String id,
        long contactId,
        InteractionState state,
        String recording,
        SortedMap<String, String> data,
        List<ConversationView> conversations,
        String focus,
        String customer,
        List<MessageView> messages,
        Optional<String> disposition,
        Set<Capability> enabled) {

    public InteractionView {
        conversations = List.copyOf(conversations);
        enabled = Set.copyOf(enabled);
    }

    /** The conversation of an id. */
    public Optional<ConversationView> conversation(String conversationId) {
        return conversations.stream()
                .filter(conversation -> conversation.id().equals(conversationId))
                .findFirst();
    }

    /** Whether it goes on. */
    public boolean isActive() {
        return state != InteractionState.ENDED;
    }
}
