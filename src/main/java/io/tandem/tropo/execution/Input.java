package io.tandem.tropo.execution;

import io.tandem.tropo.document.Document;
import io.tandem.tropo.wire.Action;
import io.tandem.tropo.wire.Disposition;
import io.tandem.tropo.wire.UserType;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What happens to a session. */
public sealed interface Input {

    /** What came of an effect. One that is not waited for any more counts for nothing, so each may be told twice. */
    sealed interface Report extends Input {

        /** The effect's number. */
        long operation();
    }

    /**
     * The application answered.
     *
     * @param document its answer
     * @param url which of its URLs answered
     */
    record Answered(long operation, Document document, URI url) implements Report {}

    /**
     * The application gave no usable answer: no connection, a status other than 2xx, or no document.
     *
     * @param reason for the log
     */
    record NoAnswer(long operation, String reason) implements Report {}

    /** What was to be said was said. Not told of texts. */
    record SayDone(long operation) implements Report {}

    /** The incoming call was answered. */
    record Accepted(long operation) implements Report {}

    /** Somebody who is called hears it ring. */
    record CallRinging(long operation) implements Report {}

    /**
     * Somebody who was called answered, or the text conversation is open.
     *
     * @param callId id of the call leg
     * @param calledid address of who answered, if several were called
     * @param userType what machine detection found
     */
    record CallAnswered(long operation, String callId, Optional<String> calledid, Optional<UserType> userType)
            implements Report {}

    /** Nobody who was called could be had, or the incoming call could not be answered. */
    record CallFailed(long operation) implements Report {}

    /** The call was deflected. */
    record Redirected(long operation) implements Report {}

    /** The call could not be deflected, and still rings. */
    record RedirectFailed(long operation) implements Report {}

    /** The third party who is to be told something answered. Not told of texts. */
    record MessageAnswered(long operation) implements Report {}

    /** The third party was told. */
    record MessageSent(long operation) implements Report {}

    /** The third party could not be told. */
    record MessageFailed(long operation) implements Report {}

    /**
     * Somebody answered a transfer. Both are connected only by {@link Effect.Connect}.
     *
     * @param calledid address of who did, if several were called
     * @param userType what machine detection found
     */
    record TransferAnswered(long operation, Optional<String> calledid, Optional<UserType> userType) implements Report {}

    /**
     * Nobody could be had.
     *
     * @param disposition {@link Disposition#BUSY}, {@link Disposition#REJECTED} or {@link Disposition#FAILED}
     */
    record TransferFailed(long operation, Disposition disposition) implements Report {}

    /** The other party of a transfer hung up. */
    record TransferEnded(long operation) implements Report {}

    /**
     * A recording is over, and unless it is uploaded later it has got where it was to go, or could not.
     *
     * @param duration of it
     * @param url where the platform's copy is, if there is one
     * @param uploadStatus whether it got there
     */
    record RecordingDone(long operation, Duration duration, Optional<String> url, Action.UploadStatus uploadStatus)
            implements Report {}

    /** Nothing was heard to record. */
    record RecordingSilent(long operation) implements Report {}

    /** The conference is over for the caller. */
    record ConferenceEnded(long operation) implements Report {}

    /** The conference could not be joined. */
    record ConferenceFailed(long operation) implements Report {}

    /**
     * The gateway itself could not do it.
     *
     * @param error for the application; names nothing of the gateway's inside
     */
    record Broken(long operation, String error) implements Report {}

    /**
     * The user wrote.
     *
     * @param text what
     */
    record Typed(String text) implements Input {

        /** Without the text, since values end up in logs. */
        @Override
        public String toString() {
            return "Typed[" + text.length() + ']';
        }
    }

    /**
     * Keys were pressed.
     *
     * @param leg whose
     * @param digits which, in order
     */
    record Keys(Leg leg, String digits) implements Input {

        /** Without the keys, since values end up in logs. */
        @Override
        public String toString() {
            return "Keys[" + leg + ", " + digits.length() + ']';
        }
    }

    /**
     * Somebody on the telephone said something.
     *
     * @param leg who
     * @param words as they were understood
     */
    record Spoken(Leg leg, String words) implements Input {

        /** Without the words, since values end up in logs. */
        @Override
        public String toString() {
            return "Spoken[" + leg + ", " + words.length() + ']';
        }
    }

    /**
     * A signal came in.
     *
     * @param name of it
     */
    record Signalled(String name) implements Input {}

    /**
     * A timer rang.
     *
     * @param timer which
     */
    record TimeOver(Timer timer) implements Input {}

    /** The user has left. */
    record Disconnected() implements Input {}
}
