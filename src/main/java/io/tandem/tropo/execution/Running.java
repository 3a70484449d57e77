package io.tandem.tropo.execution;

import io.tandem.tropo.ask.Attempt;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.wire.Action;
import io.tandem.tropo.wire.UserType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far a step is. */
public sealed interface Running {

    /** Number of an effect that is being carried out for none of them. */
    long NO_OPERATION = 0;

    /** The effect that is being carried out for it, which reports have to name; {@link #NO_OPERATION} if none is. */
    long operation();

    /** Whether a report on an effect concerns it. */
    default boolean waitsFor(long reported) {
        return reported != NO_OPERATION && reported == operation();
    }

    /** The call is being answered; by voice the step begins only then. */
    record Answering(long operation) implements Running {}

    /** Something is being said. */
    record Saying(long operation) implements Running {}

    /**
     * Something is being asked.
     *
     * @param operation the prompt, as long as it is being said
     * @param attempt which it is
     * @param keys pressed so far
     */
    record Asking(long operation, Attempt attempt, String keys) implements Running {

        /** Without the keys, since values end up in logs. */
        @Override
        public String toString() {
            return "Asking[" + operation + ", attempt " + attempt.number() + ']';
        }
    }

    /** Time has to pass. */
    record Waiting() implements Running {

        @Override
        public long operation() {
            return NO_OPERATION;
        }
    }

    /** Somebody is being called. */
    record Calling(long operation) implements Running {}

    /** A third party is being told something. */
    record Messaging(long operation) implements Running {}

    /** The call is being deflected. */
    record Redirecting(long operation) implements Running {}

    /**
     * The caller is being recorded.
     *
     * @param operation the prompt, then the recording
     * @param attempt number of it, from 1 on
     * @param begun whether the prompt is over
     * @param terminator the key that ended it
     */
    record Recording(long operation, int attempt, boolean begun, Optional<String> terminator) implements Running {}

    /**
     * The caller is in a conference.
     *
     * @param since when the caller joined
     */
    record Conferring(long operation, Instant since) implements Running {}

    /**
     * The caller is being connected with somebody, or is so.
     *
     * @param since when it began
     * @param answer who answered; nothing as long as nobody has
     */
    record Transferring(long operation, Instant since, Optional<Answer> answer) implements Running {

        @Override
        public boolean waitsFor(long reported) {
            boolean own = Running.super.waitsFor(reported);
            return own
                    || answer.flatMap(Answer::inner)
                            .filter(inner -> inner.running().waitsFor(reported))
                            .isPresent();
        }

        /**
         * That somebody answered a transfer.
         *
         * @param at when
         * @param calledid who
         * @param userType what machine detection found
         * @param inner what is being said to or asked of them; nothing once both are connected
         * @param left what is to be done thereafter, before both are connected
         * @param actions what came of it so far
         */
        public record Answer(
                Instant at,
                Optional<String> calledid,
                Optional<UserType> userType,
                Optional<Stage.Doing> inner,
                List<Step> left,
                List<Action> actions) {

            public Answer {
                left = List.copyOf(left);
                actions = List.copyOf(actions);
            }
        }
    }
}
