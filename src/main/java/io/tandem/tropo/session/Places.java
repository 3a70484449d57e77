package io.tandem.tropo.session;

import io.tandem.store.Key;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.tropo.execution.Timer;

/** Where sessions are in the Store: each is a group of its own. */
final class Places {

    /** All timers of sessions. */
    static final String TIMERS = "tropo";

    /** What is to be done for sessions, of all customers. */
    static final Topic DUTIES = new Topic("tropo-duties");

    private static final String PREFIX = "tropo/";

    private static final String CONTACT = "tropo-contact/";

    private Places() {}

    static String group(String sessionId) {
        return PREFIX + sessionId;
    }

    static String sessionOf(String group) {
        return group.substring(PREFIX.length());
    }

    static Key<TropoSession> session(String sessionId) {
        return new Key<>(group(sessionId), "session", sessionId, TropoSession.class);
    }

    static String contactGroup(long contactId) {
        return CONTACT + contactId;
    }

    /** The session that a contact has to do with: each contact is a group of its own. */
    static Key<Binding> binding(long contactId) {
        return new Key<>(contactGroup(contactId), "binding", Long.toString(contactId), Binding.class);
    }

    static TimerName name(String sessionId, Timer timer) {
        return new TimerName(group(sessionId), TIMERS, Long.toString(timer.number()));
    }

    static Timer timer(TimerName name) {
        return new Timer(Long.parseLong(name.id()));
    }
}
