package io.tandem.tropo.session;

import io.tandem.config.Settings;
import io.tandem.tropo.TropoSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which sessions this node runs, and which contacts they have to do with. */
@ApplicationScoped
class Register {

    /** The sessions that run, and whose they are. */
    private final Map<String, Long> live = new HashMap<>();

    /** How many of them each customer has; guarded by the former. */
    private final Map<Long, Integer> count = new HashMap<>();

    private final ConcurrentMap<Long, String> sessions = new ConcurrentHashMap<>();

    private int most;
    private int mostEach;

    /** For CDI's proxy only. */
    protected Register() {}

    @Inject
    Register(Settings settings) {
        this.most = settings.get(TropoSettings.MAX_SESSIONS);
        this.mostEach = settings.get(TropoSettings.MAX_SESSIONS_EACH);
    }

    /** Makes room for one more session of a customer; false if there is none. */
    boolean enter(String sessionId, long customerId) {
        synchronized (live) {
            boolean room = live.size() < most && count.getOrDefault(customerId, 0) < mostEach;
            if (room) {
                live.put(sessionId, customerId);
                count.merge(customerId, 1, Integer::sum);
            }
            return room;
        }
    }

    /** A session is over. */
    void leave(String sessionId) {
        synchronized (live) {
            Long customerId = live.remove(sessionId);
            if (customerId != null) {
                count.computeIfPresent(customerId, (id, sessionsOfIt) -> sessionsOfIt > 1 ? sessionsOfIt - 1 : null);
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
