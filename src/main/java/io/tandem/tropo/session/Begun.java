package io.tandem.tropo.session;

import java.util.Optional;

/**
 * What came of it that a session was to begin.
 *
 * @param sessionId the one that the contact has now: another one perhaps, which it had before
 * @param here whether it has begun just now
 * @param possible whether there can be one: if not, nobody is in control of the contact
 */
record Begun(Optional<String> sessionId, boolean here, boolean possible) {

    /** There is none. */
    static final Begun NONE = new Begun(Optional.empty(), false, false);

    /** There was one, which is over. */
    static final Begun BEFORE = new Begun(Optional.empty(), false, true);

    static Begun of(String sessionId) {
        return new Begun(Optional.of(sessionId), true, true);
    }

    /** The contact had one before. */
    static Begun other(String sessionId) {
        return new Begun(Optional.of(sessionId), false, true);
    }
}
