package io.tandem.processor.event;

import io.tandem.processor.view.AgentView;
import io.tandem.processor.view.Capability;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.ConversationView;
import io.tandem.processor.view.InteractionState;
import io.tandem.processor.view.InteractionView;
import io.tandem.processor.view.Level;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The events about the interaction of one channel. */
final class InteractionChanges {

    private final ChannelView channel;
    private final String target;
    private final List<ProcessorEvent> events = new ArrayList<>();

    private InteractionChanges(ChannelView channel, InteractionView interaction) {
        this.channel = channel;
        this.target = channel.target() + '.' + interaction.id();
    }

    static List<ProcessorEvent> between(
            AgentView view, ChannelView channel, Optional<InteractionView> before, Optional<InteractionView> after) {
        List<ProcessorEvent> events = new ArrayList<>();
        boolean same = before.isPresent()
                && after.isPresent()
                && before.get().id().equals(after.get().id());
        if (same) {
            InteractionChanges changes = new InteractionChanges(channel, after.get());
            changes.changed(before.get(), after.get());
            return changes.events;
        }
        before.ifPresent(gone -> {
            InteractionChanges changes = new InteractionChanges(channel, gone);
            changes.gone(gone, view.filed(gone));
            events.addAll(changes.events);
        });
        after.ifPresent(begun -> {
            InteractionChanges changes = new InteractionChanges(channel, begun);
            changes.begun(begun);
            events.addAll(changes.events);
        });
        return events;
    }

    /** In the order of the seed's dial (spec 6.4); what was written before follows. */
    private void begun(InteractionView now) {
        add(channel.target(), "interaction.created", Payloads.created(channel, now));
        add(ProcessorEvent.STATE, Payloads.capabilities(Level.INTERACTION, now.enabled()));
        now.conversations().forEach(this::begun);
        add("interaction.datachanged", Payloads.data(now));
        customer(now, "");
        if (now.state() == InteractionState.ALERTING || now.state() == InteractionState.DIALING) {
            add("interaction.preview", JsonValue.EMPTY_JSON_OBJECT);
        }
        add("interaction.initialized", JsonValue.EMPTY_JSON_OBJECT);
        messages(now, 0);
        if (now.state() == InteractionState.ENDED) {
            add("interaction.ended", JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    private void changed(InteractionView old, InteractionView now) {
        legs(old, now);
        if (now.state() != InteractionState.ENDED
                && (now.state() != old.state() || !now.recording().equals(old.recording()))) {
            add("interaction.infochanged", Payloads.info(now));
        }
        capabilities(target, Level.INTERACTION, old.enabled(), now.enabled());
        if (!now.data().equals(old.data())) {
            add("interaction.datachanged", Payloads.data(now));
        }
        customer(now, old.customer());
        messages(now, old.messages().size());
        if (now.state() == InteractionState.ENDED && old.isActive()) {
            add("interaction.ended", JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    private void gone(InteractionView old, Optional<String> disposition) {
        old.conversations().forEach(leg -> disposed(old, leg));
        if (old.isActive()) {
            capabilities(target, Level.INTERACTION, old.enabled(), Set.of());
            add("interaction.ended", JsonValue.EMPTY_JSON_OBJECT);
        }
        if (!old.isActive() || disposition.isPresent()) {
            add("interaction.completed", Payloads.completed(disposition));
        }
        add("interaction.disposed", JsonValue.EMPTY_JSON_OBJECT);
    }

    private void legs(InteractionView old, InteractionView now) {
        old.conversations().stream()
                .filter(leg -> now.conversation(leg.id()).isEmpty())
                .forEach(leg -> disposed(old, leg));
        for (ConversationView leg : now.conversations()) {
            old.conversation(leg.id()).ifPresentOrElse(known -> changed(known, leg), () -> begun(leg));
        }
        if (!now.focus().isEmpty() && !now.focus().equals(old.focus())) {
            add("interaction.focuschanged", Payloads.focus(now.focus()));
        }
    }

    private void begun(ConversationView leg) {
        add("conversation.created", Payloads.created(leg));
        String at = target + '.' + leg.id();
        add(at, ProcessorEvent.STATE, Payloads.capabilities(Level.CONVERSATION, leg.enabled()));
        leg.members().forEach(member -> add(at, "conversation.member.added", Payloads.member(member)));
        add(at, "conversation.infochanged", Payloads.info(leg));
        add(at, "conversation.initialized", JsonValue.EMPTY_JSON_OBJECT);
    }

    private void changed(ConversationView old, ConversationView leg) {
        String at = target + '.' + leg.id();
        capabilities(at, Level.CONVERSATION, old.enabled(), leg.enabled());
        old.members().stream()
                .filter(member -> !leg.members().contains(member))
                .forEach(member -> add(at, "conversation.member.removed", Payloads.member(member)));
        leg.members().stream()
                .filter(member -> !old.members().contains(member))
                .forEach(member -> add(at, "conversation.member.added", Payloads.member(member)));
        if (leg.state() != old.state()) {
            add(at, "conversation.infochanged", Payloads.info(leg));
        }
    }

    /** Where both legs end, the seed has the focus go to the one that ends last (spec 6.8). */
    private void disposed(InteractionView old, ConversationView leg) {
        String at = target + '.' + leg.id();
        if (old.conversations().indexOf(leg) > 0 && !events.isEmpty()) {
            add("interaction.focuschanged", Payloads.focus(leg.id()));
        }
        capabilities(at, Level.CONVERSATION, leg.enabled(), Set.of());
        add(at, "conversation.disposed", JsonValue.EMPTY_JSON_OBJECT);
    }

    private void customer(InteractionView now, String known) {
        if (!now.customer().equals(known)) {
            add("interaction.customerchanged", Payloads.customer(now));
        }
    }

    private void messages(InteractionView now, int known) {
        now.messages()
                .subList(known, now.messages().size())
                .forEach(message -> add("interaction.message.added", Payloads.message(message)));
    }

    private void capabilities(String at, Level level, Set<Capability> old, Set<Capability> now) {
        JsonArray changes = Payloads.changes(level, old, now);
        if (!changes.isEmpty()) {
            add(at, ProcessorEvent.STATE, changes);
        }
    }

    private void add(String name, JsonValue data) {
        add(target, name, data);
    }

    private void add(String at, String name, JsonValue data) {
        events.add(new ProcessorEvent(at, name, data));
    }
}
