package io.tandem.processor.event;

import io.tandem.processor.state.Channel;
import io.tandem.processor.view.AgentView;
import io.tandem.processor.view.Capability;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.GroupView;
import io.tandem.processor.view.Level;
import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The events that lead from one view to the next, in the order of the seed. Since events are nothing but this difference, a
 * client that has taken in all of them sees what there is: also after it was away, when the view before is an empty one.
 */
public final class Changes {

    private final AgentView before;
    private final AgentView after;
    private final List<ProcessorEvent> events = new ArrayList<>();

    private Changes(AgentView before, AgentView after) {
        this.before = before;
        this.after = after;
    }

    /** The events between two views of one session. */
    public static List<ProcessorEvent> between(AgentView before, AgentView after) {
        Changes changes = new Changes(before, after);
        changes.collect();
        return List.copyOf(changes.events);
    }

    /** The events that describe a session just started, without the one that says that this is all. */
    public static List<ProcessorEvent> describing(AgentView view) {
        List<ProcessorEvent> events = new ArrayList<>();
        JsonArray all = Payloads.capabilities(Level.SESSION, view.enabled());
        events.add(new ProcessorEvent(view.target(), ProcessorEvent.STATE, Payloads.loggedIn(all)));
        AgentView empty = new AgentView(view.session(), List.of(), List.of(), Optional.empty(), view.enabled());
        events.addAll(between(empty, view));
        return events;
    }

    private void collect() {
        before.channels().forEach(this::leaving);
        before.groups().stream()
                .filter(group -> after.group(group.group().id()).isEmpty())
                .forEach(this::disposed);
        after.groups().stream()
                .filter(group -> before.group(group.group().id()).isPresent())
                .forEach(group -> capabilities(
                        group.target(),
                        Level.GROUP,
                        before.group(group.group().id()).orElseThrow().enabled(),
                        group.enabled()));
        after.groups().stream()
                .filter(group -> before.group(group.group().id()).isEmpty())
                .forEach(this::created);
        after.channels().stream().filter(view -> standsAlone(view.channel())).forEach(this::created);
        after.channels().forEach(this::staying);
        capabilities(after.target(), Level.SESSION, before.enabled(), after.enabled());
    }

    private void leaving(ChannelView view) {
        if (after.channel(view.channel().id()).isPresent()) {
            return;
        }
        events.addAll(InteractionChanges.between(after, view, view.interaction(), Optional.empty()));
        changed(view, ChannelView.inactive(view.channel(), view.target()));
        events.add(ProcessorEvent.plain(view.target(), "channel.disposed"));
    }

    private void staying(ChannelView view) {
        Optional<ChannelView> known = before.channel(view.channel().id());
        known.ifPresent(old -> changed(old, view));
        events.addAll(
                InteractionChanges.between(after, view, known.flatMap(ChannelView::interaction), view.interaction()));
    }

    private void changed(ChannelView old, ChannelView view) {
        if (!view.looksLike(old)) {
            events.add(new ProcessorEvent(view.target(), "channel.infochanged", Payloads.info(view)));
        }
        capabilities(view.target(), Level.CHANNEL, old.enabled(), view.enabled());
    }

    private void created(GroupView group) {
        events.add(new ProcessorEvent(
                after.target(),
                "channelgroup.created",
                Payloads.named("channelgroup", group.group().id(), group.group().name())));
        events.add(new ProcessorEvent(
                group.target(), ProcessorEvent.STATE, Payloads.capabilities(Level.GROUP, group.enabled())));
        after.members(group).forEach(this::created);
        events.add(ProcessorEvent.plain(group.target(), "channelgroup.initialized"));
    }

    private void disposed(GroupView group) {
        capabilities(group.target(), Level.GROUP, group.enabled(), Set.of());
        events.add(ProcessorEvent.plain(group.target(), "channelgroup.disposed"));
    }

    private void created(ChannelView view) {
        if (before.channel(view.channel().id()).isPresent()) {
            return;
        }
        String parent = view.target().substring(0, view.target().lastIndexOf('.'));
        events.add(new ProcessorEvent(parent, "channel.created", Payloads.created(view.channel())));
        events.add(new ProcessorEvent(
                view.target(), ProcessorEvent.STATE, Payloads.capabilities(Level.CHANNEL, view.enabled())));
        // A channel begins inactive; this brings it to what it is (spec 7.7, 7.8).
        if (!view.looksLike(ChannelView.inactive(view.channel(), view.target()))) {
            events.add(new ProcessorEvent(view.target(), "channel.infochanged", Payloads.info(view)));
        }
        events.add(ProcessorEvent.plain(view.target(), "channel.initialized"));
    }

    private void capabilities(String target, Level level, Set<Capability> old, Set<Capability> now) {
        JsonArray changes = Payloads.changes(level, old, now);
        if (!changes.isEmpty()) {
            events.add(new ProcessorEvent(target, ProcessorEvent.STATE, changes));
        }
    }

    private static boolean standsAlone(Channel channel) {
        return channel.groupId().isEmpty();
    }
}
