package io.tandem.contact.floor;

import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Room;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the switch is to do. It reports what comes of it by the commands {@code LegAlerting}, {@code LegAnswered} … */
public sealed interface SwitchInstruction {

    /** The contact it is about. */
    long contactId();

    /** What is to be done with one leg. */
    sealed interface OfLeg extends SwitchInstruction {

        /** Which. */
        LegId leg();

        @Override
        default long contactId() {
            return leg().contactId();
        }
    }

    /**
     * Call somebody.
     *
     * @param leg names the new leg
     * @param address whom: a number or address
     * @param operatorId the operator, if it is one, so that a softphone can be found
     * @param from what to show as the caller's number
     * @param headers what to give with the call, for example SIP headers
     */
    record Dial(LegId leg, String address, Optional<Long> operatorId, String from, Map<String, String> headers)
            implements OfLeg {
        public Dial {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Answer a leg that rings: a caller's, or that of an operator whose softphone can answer by command.
     *
     * @param headers what to give with the answer
     */
    record Answer(LegId leg, Map<String, String> headers) implements OfLeg {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Send a caller who rings elsewhere, by the network. Whether that could be done is reported by
     * {@code DeflectionOver}; then the leg is gone, else it rings on.
     *
     * @param address where to: a number or address
     */
    record Redirect(LegId leg, String address) implements OfLeg {}

    /** Put a leg aside: it hears music and nobody hears it. */
    record Hold(LegId leg) implements OfLeg {}

    /**
     * Let parties talk together, and with nobody else.
     *
     * @param contactId the contact
     * @param legs all who talk: two or more, or a caller alone who is fetched back from hold
     */
    record Bridge(long contactId, List<LegId> legs) implements SwitchInstruction {
        public Bridge {
            legs = List.copyOf(legs);
        }
    }

    /**
     * Release a leg; without effect if it is gone.
     *
     * @param headers what to give with the release
     */
    record HangUp(LegId leg, Map<String, String> headers) implements OfLeg {
        public HangUp {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Send tones as if the party had pressed keys.
     *
     * @param leg whose
     * @param tones the keys
     */
    record SendTones(LegId leg, String tones) implements OfLeg {}

    /**
     * Let a party hear prompts, one after the other, which nobody else hears. What the leg was playing ends. When all
     * were heard, {@code PlayOver} is reported.
     *
     * @param leg who is to hear them; must have answered
     * @param play names what is played
     * @param prompts what is heard
     */
    record Play(LegId leg, long play, List<Prompt> prompts) implements OfLeg {
        public Play {
            prompts = List.copyOf(prompts);
        }
    }

    /**
     * Let a party hear no more of something; without effect unless it is being played. Nothing is reported.
     *
     * @param play names what is played
     */
    record StopPlaying(LegId leg, long play) implements OfLeg {}

    /**
     * Keep what a party says, until it is silent, it has lasted long enough, or the party leaves; what the leg captured
     * before ends. {@code CaptureOver} is reported, before a hang-up of the party.
     *
     * @param leg whose; must have answered
     * @param capture names it
     * @param limits when it ends
     */
    record Capture(LegId leg, long capture, CaptureLimits limits) implements OfLeg {}

    /**
     * End a capture; without effect unless it goes on. {@code CaptureOver} is reported as usual.
     *
     * @param capture names it
     */
    record EndCapture(LegId leg, long capture) implements OfLeg {}

    /**
     * Let a party hear those in a room, and be heard by them; it leaves the room or the bridge it was in. If that cannot
     * be, or the room is over for the party, {@code RoomOver} is reported.
     *
     * @param leg who; must have answered
     * @param room one of the rooms of the contact's customer
     */
    record JoinRoom(LegId leg, Room room) implements OfLeg {}

    /** Take a party out of its room; without effect if it is in none. Nothing is reported. */
    record LeaveRoom(LegId leg) implements OfLeg {}

    /**
     * Record what is said, on with the same recording if there is one.
     *
     * @param contactId the contact
     * @param recordingId names the recording
     */
    record StartRecording(long contactId, long recordingId) implements SwitchInstruction {}

    /** Record silence. */
    record SuspendRecording(long contactId) implements SwitchInstruction {}

    /** Record sound again. */
    record ResumeRecording(long contactId) implements SwitchInstruction {}

    /** End the recording. */
    record StopRecording(long contactId) implements SwitchInstruction {}

    /**
     * Make up for reports that were lost with whoever carried the call before: what the switch knows better of a leg is
     * reported again, a leg that it does not have is reported gone, and one that the contact does not have is released.
     * Reports that are not needed do no harm.
     *
     * @param contactId the contact
     * @param legs all its legs that are there, as the contact centre sees them
     */
    record Settle(long contactId, List<Standing> legs) implements SwitchInstruction {
        public Settle {
            legs = List.copyOf(legs);
        }
    }

    /**
     * How the contact centre sees a leg.
     *
     * @param leg which
     * @param caller whether it is the caller's, who is answered by us; all others answer
     * @param state its state
     */
    record Standing(LegId leg, boolean caller, LegState state) {}
}
