package io.tandem.tropo.session;

import io.tandem.config.Settings;
import io.tandem.node.Nodes;
import io.tandem.tropo.TropoSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which sessions this node sees to, and which contacts they have to do with. */
@ApplicationScoped
class Register {

    /**
     * A session that runs.
     *
     * @param customerId whose it is
     * @param life in which of its lives the node got it
     */
    private record Running(long customerId, String life) {}

    /** The sessions that run. */
    private final Map<String, Running> live = new HashMap<>();

    /** How many of them each customer has; guarded by the former. */
    private final Map<Long, Integer> count = new HashMap<>();

    private final ConcurrentMap<Long, String> sessions = new ConcurrentHashMap<>();

    private Nodes nodes;
    private int most;
    private int mostEach;

    /** For CDI's proxy only. */
    protected Register() {}

    @Inject
    Register(Settings settings, Nodes nodes) {
        this.nodes = nodes;
        this.most = settings.get(TropoSettings.MAX_SESSIONS);
        this.mostEach = settings.get(TropoSettings.MAX_SESSIONS_EACH);
    }

    /** Makes room for one more session of a customer; false if there is none. */
    boolean enter(String sessionId, long customerId) {
        synchronized (live) {
            boolean room = live.size() < most && count.getOrDefault(customerId, 0) < mostEach;
            if (room) {
                put(sessionId, customerId);
            }
            return room;
        }
    }

    /** A session that another node has let in is this one's from now on. */
    void enterTakenOver(String sessionId, long customerId) {
        synchronized (live) {
            if (!live.containsKey(sessionId)) {
                put(sessionId, customerId);
            }
        }
    }

    private void put(String sessionId, long customerId) {
        live.put(sessionId, new Running(customerId, nodes.self()));
        count.merge(customerId, 1, Integer::sum);
    }

    /** Whether a session runs here. */
    boolean runs(String sessionId) {
        synchronized (live) {
            return live.containsKey(sessionId);
        }
    }

    /** All those that run here. */
    List<String> running() {
        synchronized (live) {
            return List.copyOf(live.keySet());
        }
    }

    /** This node is gone as far as the others know: what it had in that life is not its own any more. Gives that. */
    List<String> forgetAllOf(String life) {
        List<String> lost = new ArrayList<>();
        synchronized (live) {
            live.forEach((id, running) -> {
                if (running.life().equals(life)) {
                    lost.add(id);
                }
            });
        }
        lost.forEach(this::forget);
        return lost;
    }

    /** A session is another node's from now on. */
    void forget(String sessionId) {
        leave(sessionId);
        sessions.values().removeIf(sessionId::equals);
    }

    /** A session is over. */
    void leave(String sessionId) {
        synchronized (live) {
            Running gone = live.remove(sessionId);
            if (gone != null) {
                count.computeIfPresent(
                        gone.customerId(), (id, sessionsOfIt) -> sessionsOfIt > 1 ? sessionsOfIt - 1 : null);
            }
        }
    }

    /** How many sessions run. */
    int size() {
        synchronized (live) {
            return live.size();
        }
    }

    /** How many contacts sessions are told of. */
    int bound() {
        return sessions.size();
    }

    /** The session that a contact has to do with. */
    Optional<String> sessionOf(long contactId) {
        return Optional.ofNullable(sessions.get(contactId));
    }

    /**
     * From now on a session is told of a contact, unless another one is.
     *
     * @return the other one
     */
    Optional<String> bind(long contactId, String sessionId) {
        return Optional.ofNullable(sessions.putIfAbsent(contactId, sessionId));
    }

    /** From now on the session is told no more of a contact. */
    void unbind(long contactId, String sessionId) {
        sessions.remove(contactId, sessionId);
    }
}
