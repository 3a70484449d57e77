package io.tandem.tropo.execution;

import io.tandem.tropo.document.Channel;
import io.tandem.tropo.wire.Session;
import io.tandem.tropo.wire.State;
import io.tandem.tropo.wire.UserType;
import java.util.Optional;

/**
 * The session's call or text conversation.
 *
 * @param channel voice or text
 * @param state nothing as long as a launched session has called nobody
 * @param callId id of the call leg
 * @param calledid number called, or the one of several that answered
 * @param userType what machine detection found
 */
public record Line(
        Channel channel,
        Optional<State> state,
        Optional<String> callId,
        Optional<String> calledid,
        Optional<UserType> userType) {

    /** None: what launched sessions begin with. */
    static final Line NONE =
            new Line(Channel.VOICE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** That of a session which begins: calls ring, texts are there already. */
    static Line of(Session session) {
        if (!(session instanceof Session.Incoming incoming)) {
            return NONE;
        }
        Channel channel = incoming.to().channel();
        return new Line(
                channel,
                Optional.of(channel == Channel.TEXT ? State.ANSWERED : State.RINGING),
                Optional.of(incoming.callId()),
                Optional.of(incoming.to().id()),
                Optional.empty());
    }

    Line in(State now) {
        return new Line(channel, Optional.of(now), callId, calledid, userType);
    }

    boolean is(State wanted) {
        return state.filter(wanted::equals).isPresent();
    }

    /** Whether somebody is or can be there. */
    public boolean isActive() {
        return is(State.RINGING) || is(State.ANSWERING) || is(State.ANSWERED) || is(State.REDIRECTING);
    }

    /** Whether a call was there and is no more. */
    boolean isOver() {
        return is(State.DISCONNECTED) || is(State.REJECTED) || is(State.REDIRECTED);
    }
}
