package io.tandem.bayeux.session;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of this node that subscribed to one name or pattern. */
final class Channel {

    private final Set<BayeuxSession> subscribers = ConcurrentHashMap.newKeySet();
    private int idleSweeps;

    Set<BayeuxSession> subscribers() {
        return subscribers;
    }

    /** It is used: it begins to count anew how long it is not. */
    Channel touched() {
        idleSweeps = 0;
        return this;
    }

    /** Counts a sweep and says whether it has been without subscribers for some. */
    boolean isIdleFor(int sweeps) {
        idleSweeps = subscribers.isEmpty() ? idleSweeps + 1 : 0;
        return idleSweeps >= sweeps;
    }
}
