package io.tandem.tropo.execution;

import io.tandem.tropo.document.Destination;
import io.tandem.tropo.document.Say;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be done for a session, in order. What is {@link Reported} is answered by a {@link Input.Report} that names it. */
public sealed interface Effect {

    /** One that a session waits for a report on. */
    sealed interface Reported extends Effect {

        /** Number that the report names. */
        long operation();
    }

    /**
     * Post a session or a result, with the session's cookies: {@link Input.Answered} or {@link Input.NoAnswer}.
     *
     * @param url where to
     * @param body JSON
     */
    record Post(long operation, URI url, String body) implements Reported {

        /** Without what is posted, since values end up in logs. */
        @Override
        public String toString() {
            return "Post[" + operation + ']';
        }
    }

    /**
     * Post that a transfer's other party answered; nobody waits for an answer.
     *
     * @param url where to
     * @param body JSON
     */
    record Notify(URI url, String body) implements Effect {

        /** Without what is posted, since values end up in logs. */
        @Override
        public String toString() {
            return "Notify[]";
        }
    }

    /**
     * Speak or play: {@link Input.SayDone}.
     *
     * @param leg who is to hear it
     * @param prompts what, in order
     */
    record Speak(long operation, Leg leg, List<Say> prompts) implements Reported {

        public Speak {
            prompts = List.copyOf(prompts);
        }
    }

    /**
     * Send a text to the user.
     *
     * @param message what
     */
    record Write(Say message) implements Effect {}

    /**
     * Answer the call: {@link Input.Accepted} or {@link Input.CallFailed}.
     *
     * @param headers of SIP
     */
    record Answer(long operation, Map<String, String> headers) implements Reported {

        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /** Refuse the call that rings. */
    record Reject() implements Effect {}

    /**
     * Deflect the call that rings: {@link Input.Redirected} or {@link Input.RedirectFailed}.
     *
     * @param to where to
     */
    record Redirect(long operation, Destination to) implements Reported {}

    /**
     * End the call or text conversation. No {@link Input.Disconnected} is needed thereafter.
     *
     * @param headers of SIP
     */
    record HangUp(Map<String, String> headers) implements Effect {

        public HangUp {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Call somebody, or open a text conversation: {@link Input.CallRinging}, then {@link Input.CallAnswered} or
     * {@link Input.CallFailed}. How long it may ring is seen to here.
     *
     * @param call whom, and how
     */
    record Call(long operation, io.tandem.tropo.document.Call call) implements Reported {}

    /**
     * Tell a third party something: by voice {@link Input.MessageAnswered}, then {@link Input.MessageSent} or
     * {@link Input.MessageFailed}. How long it may ring is seen to here.
     *
     * @param message whom and what
     */
    record SendMessage(long operation, io.tandem.tropo.document.Message message) implements Reported {}

    /**
     * Call somebody for the caller, who hears what is said at {@code ring}: {@link Input.TransferAnswered}, then
     * {@link Input.TransferEnded}; or {@link Input.TransferFailed}. How long it may ring is seen to here, and so are the
     * actions at {@code connect}.
     *
     * @param transfer whom, and how
     */
    record Transfer(long operation, io.tandem.tropo.document.Transfer transfer) implements Reported {}

    /** Connect the caller with who answered the transfer. */
    record Connect(long operation) implements Effect {}

    /**
     * Record the caller, prompts not included: {@link Input.RecordingDone} or {@link Input.RecordingSilent}.
     *
     * @param record where to, and how long
     */
    record Record(long operation, io.tandem.tropo.document.Record record) implements Reported {}

    /** End a recording and put it where it goes. */
    record FinishRecord(long operation) implements Effect {}

    /**
     * Record the whole call from now on.
     *
     * @param recording where to
     */
    record StartRecording(io.tandem.tropo.document.StartRecording recording) implements Effect {}

    /** End what {@link StartRecording} began; without effect if there is nothing. */
    record StopRecording() implements Effect {}

    /**
     * Let the caller join a conference: {@link Input.ConferenceEnded} or {@link Input.ConferenceFailed}. The terminator is
     * seen to here.
     *
     * @param conference which, and how
     */
    record Conference(long operation, io.tandem.tropo.document.Conference conference) implements Reported {}

    /** Stop what is being done: fall silent, release those who are called, leave the conference. Not answered. */
    record Stop(long operation) implements Effect {}

    /**
     * Set a timer: {@link Input.TimeOver}.
     *
     * @param after how long from now on
     */
    record SetTimer(Timer timer, Duration after) implements Effect {}

    /** Take a timer back. */
    record CancelTimer(Timer timer) implements Effect {}

    /**
     * Log what was said or heard.
     *
     * @param speaker who said it
     * @param text what; nothing if the application does not want it logged
     */
    record LogDialogue(Speaker speaker, Optional<String> text) implements Effect {}

    /**
     * Log something that the application's maker should know.
     *
     * @param what one sentence
     */
    record Warn(String what) implements Effect {}

    /**
     * Something was not taken: the session, or its call or conversation, is over, or as much waits as may.
     *
     * @param input a signal or a text
     */
    record Refuse(Input input) implements Effect {}

    /** The session is over. */
    record End(Ending ending) implements Effect {}

    /** Who says something. */
    enum Speaker {
        APPLICATION,
        USER
    }
}
