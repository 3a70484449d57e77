package io.tandem.tropo.dialogue;

import java.util.List;

/**
 * Some sessions, newest first.
 *
 * @param sessions the sessions, in the order of their beginning, the latest first
 * @param more whether there are older ones that fit; they follow the last one here
 */
public record SessionPage(List<KeptSession> sessions, boolean more) {

    public SessionPage {
        sessions = List.copyOf(sessions);
    }
}
