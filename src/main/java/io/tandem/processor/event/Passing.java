package io.tandem.processor.event;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Party;
import io.tandem.processor.view.AgentView;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.World;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Tells an agent what another party does in passing: it is no part of what there is, and is not told again. */
public final class Passing {

    private Passing() {}

    /** The events of something that passed; none if the agent did it, or does not see the interaction. */
    public static List<ProcessorEvent> of(AgentView view, World world, ContactEvent event) {
        if (event instanceof ContactEvent.Typing typing) {
            JsonObject data = Payloads.typing(typing.typing(), typing.preview());
            return events(view, typing.contact(), typing.party(), "interaction.typing.changed", data);
        }
        if (event instanceof ContactEvent.Read read) {
            int messages = world.known(read.contact().id())
                    .map(contact -> contact.journal().messagesUpTo(read.index()))
                    .orElse(0);
            return events(view, read.contact(), read.party(), "interaction.message.read", Payloads.read(messages));
        }
        return List.of();
    }

    private static List<ProcessorEvent> events(
            AgentView view, Contact contact, Party party, String name, JsonObject data) {
        List<ProcessorEvent> events = new ArrayList<>();
        long agent = view.session().operatorId();
        if (party.operatorId().filter(id -> id == agent).isPresent()) {
            return events;
        }
        for (ChannelView channel : view.channels()) {
            channel.interaction()
                    .filter(interaction -> interaction.contactId() == contact.id())
                    .ifPresent(interaction ->
                            events.add(new ProcessorEvent(channel.target() + '.' + interaction.id(), name, data)));
        }
        return events;
    }
}
