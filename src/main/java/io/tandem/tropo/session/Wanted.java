package io.tandem.tropo.session;

import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Stage;
import java.util.List;

/** What of the things that were to be done for a session is still to be done, or to be done again: the rest has had its outcome. */
final class Wanted {

    private Wanted() {}

    static List<Pending> of(TropoSession session) {
        return session.custody().pending().stream()
                .filter(pending -> isWanted(session, pending.deed()))
                .toList();
    }

    private static boolean isWanted(TropoSession session, Deed deed) {
        if (!(deed instanceof Deed.Carry carry)) {
            return true;
        }
        if (carry.effect() instanceof Effect.Post post) {
            return isAwaited(session, post.operation());
        } else if (carry.effect() instanceof Effect.Answer answer) {
            return session.execution().stage() instanceof Stage.Doing doing
                    && doing.running().waitsFor(answer.operation());
        } else if (carry.effect() instanceof Effect.Connect) {
            return session.ties().find(Tie.Transferring.class).isPresent();
        } else if (carry.effect() instanceof Effect.Reported reported) {
            Tie tie = session.ties().doing().get(reported.operation());
            return tie != null && !(tie instanceof Tie.Returning);
        }
        return true;
    }

    /** Whether a session still waits for the answer to something that was posted. */
    static boolean isAwaited(TropoSession session, long operation) {
        return session.execution().stage() instanceof Stage.Fetching fetching && fetching.operation() == operation;
    }
}
