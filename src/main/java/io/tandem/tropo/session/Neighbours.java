package io.tandem.tropo.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions that go on, on all nodes, as far as this one has seen: who else is there is found by the sessions' own timers. */
@ApplicationScoped
class Neighbours {

    /** Beyond that further ones are not noted. */
    private static final int MOST = 100_000;

    private record Known(String owner, Optional<Long> contactId) {}

    private final Map<String, Known> sessions = new HashMap<>();
    private final Map<Long, String> ofContacts = new HashMap<>();

    /** Takes note of a session as it is. */
    synchronized void note(TropoSession session) {
        forget(session.id());
        if (!session.execution().isOver() && sessions.size() < MOST) {
            Optional<Long> contactId = session.ties().contactId();
            sessions.put(session.id(), new Known(session.owner(), contactId));
            contactId.ifPresent(id -> ofContacts.put(id, session.id()));
        }
    }

    synchronized void forget(String sessionId) {
        Known known = sessions.remove(sessionId);
        if (known != null) {
            known.contactId().ifPresent(id -> ofContacts.remove(id, sessionId));
        }
    }

    /** Those of a node. */
    synchronized List<String> of(String owner) {
        return sessions.entrySet().stream()
                .filter(entry -> entry.getValue().owner().equals(owner))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a session is a node's. */
    synchronized boolean isOf(String sessionId, String owner) {
        Known known = sessions.get(sessionId);
        return known != null && known.owner().equals(owner);
    }

    /** Whether no other session than the given one has a contact. */
    synchronized boolean isFree(long contactId, String sessionId) {
        String other = ofContacts.get(contactId);
        return other == null || other.equals(sessionId);
    }
}
