package io.tandem.tropo.wire;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a document (spec 4).
 *
 * @param sessionId of the session
 * @param callId id of the call leg; nothing as long as a launched session has none
 * @param state of the call
 * @param sessionDuration since the session started; told in whole seconds
 * @param sequence number of documents received from the application so far, from 1 on
 * @param complete whether all required steps completed
 * @param error what failed, for people
 * @param calledid number called, or the one of several that answered; nothing as long as there is none
 * @param userType what machine detection found
 * @param actions of the steps that produced one, in the order of the document
 */
public record Result(
        String sessionId,
        Optional<String> callId,
        State state,
        Duration sessionDuration,
        int sequence,
        boolean complete,
        Optional<String> error,
        Optional<String> calledid,
        Optional<UserType> userType,
        List<Action> actions) {

    public Result {
        actions = List.copyOf(actions);
    }
}
