package io.tandem.bayeux.session;

import io.tandem.bayeux.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the Store keeps of a session, so that another node can take it up.
 *
 * @param node the node that holds it
 * @param client what does not change but by its first cookie
 * @param subscriptions names of the channels and patterns
 * @param progress which events there are for it, and which it has
 * @param heard the last broadcast that it has been given, if events are kept for it; nothing if that is not known
 * @param notes values of what services noted, by name
 */
record SessionRecord(
        String node,
        Client client,
        List<String> subscriptions,
        Progress progress,
        Optional<Place> heard,
        Map<String, String> notes) {

    /**
     * Who has the session.
     *
     * @param remoteAddress network address of the client
     * @param browser value of the browser cookie it is bound to; empty if to none
     * @param acknowledging whether the client acknowledges what it gets; only then are events kept
     */
    record Client(String remoteAddress, String browser, boolean acknowledging) {}

    /**
     * One event that is kept until it is acknowledged.
     *
     * @param number its number in the session, from 1
     * @param text the event, encoded
     * @param patience how long it may wait for company, in milliseconds; negative for not at all
     */
    record Kept(long number, String text, long patience) {}

    /**
     * Told to the other nodes when a session changes hands.
     *
     * @param node who has it now
     */
    record TakenUp(String node) {}

    static SessionRecord of(String node, SessionStart start) {
        Client client = new Client(start.remoteAddress(), start.browser().orElse(""), start.acknowledging());
        return new SessionRecord(node, client, List.of(), start.progress(), Optional.empty(), Map.of());
    }

    SessionRecord at(String newNode) {
        return new SessionRecord(newNode, client, subscriptions, progress, heard, notes);
    }

    SessionRecord boundTo(String cookie) {
        Client bound = new Client(client.remoteAddress(), cookie, client.acknowledging());
        return new SessionRecord(node, bound, subscriptions, progress, heard, notes);
    }

    /** @param place what had been broadcast by then: nothing up to it is new to whoever subscribes now */
    SessionRecord subscribedTo(List<String> names, Optional<Place> place) {
        Optional<Place> later =
                place.filter(now -> heard.filter(now::isNotAfter).isEmpty()).or(() -> heard);
        return new SessionRecord(node, client, names, progress, later, notes);
    }

    /** The same after a broadcast; nothing if it had been given that already. */
    Optional<SessionRecord> hearing(Place place) {
        return heard.filter(place::isNotAfter).isPresent()
                ? Optional.empty()
                : Optional.of(new SessionRecord(node, client, subscriptions, progress, Optional.of(place), notes));
    }

    SessionRecord noting(Note note) {
        Map<String, String> changed = new HashMap<>(notes);
        if (note.value().isEmpty()) {
            changed.remove(note.name());
        } else {
            changed.put(note.name(), note.value());
        }
        return new SessionRecord(node, client, subscriptions, progress, heard, Map.copyOf(changed));
    }

    SessionRecord progressed(Progress further) {
        return new SessionRecord(node, client, subscriptions, further, heard, notes);
    }
}
