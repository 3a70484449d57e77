package io.tandem.processor.event;

import io.tandem.contact.event.ContactEvent;
import io.tandem.processor.view.AgentView;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.InteractionView;
import java.util.ArrayList;
import java.util.List;

/** Tells an agent that another party types. Passes by: it is no part of what there is. */
public final class Typings {

    private Typings() {}

    /** The events of one notice; none if the agent types themselves or does not see the interaction. */
    public static List<ProcessorEvent> of(AgentView view, ContactEvent.Typing typing) {
        List<ProcessorEvent> events = new ArrayList<>();
        long agent = view.session().operatorId();
        if (typing.party().operatorId().filter(id -> id == agent).isPresent()) {
            return events;
        }
        for (ChannelView channel : view.channels()) {
            channel.interaction()
                    .filter(interaction ->
                            interaction.contactId() == typing.contact().id())
                    .ifPresent(interaction -> events.add(event(channel, interaction, typing)));
        }
        return events;
    }

    private static ProcessorEvent event(ChannelView channel, InteractionView interaction, ContactEvent.Typing typing) {
        return new ProcessorEvent(
                channel.target() + '.' + interaction.id(),
                "interaction.typing.changed",
                Payloads.typing(typing.typing(), typing.preview()));
    }
}
