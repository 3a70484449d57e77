package io.tandem.tropo.session;

import java.util.List;

/**
 * What a session was told of its contacts.
 *
 * @param session the session thereafter
 * @param told what, in order
 */
record Followed(TropoSession session, List<Recent.Happened> told) {

    Followed {
        told = List.copyOf(told);
    }
}
