package io.tandem.tropo.session;

import io.tandem.config.Settings;
import io.tandem.tropo.TropoSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which sessions this node runs, and which contacts they have to do with. */
@ApplicationScoped
class Register {

    private final Set<String> live = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<Long, String> sessions = new ConcurrentHashMap<>();

    private int most;

    /** For CDI's proxy only. */
    protected Register() {}

    @Inject
    Register(Settings settings) {
        this.most = settings.get(TropoSettings.MAX_SESSIONS);
    }

    /** Makes room for one more session; false if there is none. */
    boolean enter(String sessionId) {
        if (live.size() >= most) {
            return false;
        }
        return live.add(sessionId);
    }

    /** A session is over. */
    void leave(String sessionId) {
        live.remove(sessionId);
    }

    /** How many sessions run. */
    int size() {
        return live.size();
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
