package io.tandem.tropo.execution;

import io.tandem.tropo.document.Channel;
import io.tandem.tropo.wire.State;
import java.util.Optional;

/** What there must be before a step can begin. */
enum Need {
    /** Nothing. */
    NOTHING,
    /** A call or text conversation. */
    CONVERSATION,
    /** The same, and a call must have been answered. */
    ANSWERED_CONVERSATION,
    /** A call, answered. */
    ANSWERED_CALL,
    /** A call that is not answered yet. */
    RINGING_CALL;

    /** Why it is not there and will not be; nothing if it is, or if answering the call makes it so. */
    Optional<String> missing(Line line) {
        if (this == NOTHING) {
            return Optional.empty();
        }
        if (!line.isActive()) {
            return Optional.of("There is no call.");
        }
        boolean forVoice = this == ANSWERED_CALL || this == RINGING_CALL;
        if (forVoice && line.channel() == Channel.TEXT) {
            return Optional.of("That is for voice only.");
        }
        if (this == RINGING_CALL && !line.is(State.RINGING)) {
            return Optional.of("The call has been answered already.");
        }
        return Optional.empty();
    }

    /** Whether a call that rings has to be answered first. */
    boolean isToBeAnswered(Line line) {
        return (this == ANSWERED_CALL || this == ANSWERED_CONVERSATION) && line.is(State.RINGING);
    }
}
