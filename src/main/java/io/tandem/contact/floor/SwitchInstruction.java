package io.tandem.contact.floor;

import io.tandem.contact.model.LegId;
import java.util.List;
import java.util.Optional;

/** What the switch is to do. It reports what comes of it by the commands {@code LegAlerting}, {@code LegAnswered} … */
public sealed interface SwitchInstruction {

    /**
     * Call somebody.
     *
     * @param leg names the new leg
     * @param address whom: a number or address
     * @param operatorId the operator, if it is one, so that a softphone can be found
     * @param from what to show as the caller's number
     */
    record Dial(LegId leg, String address, Optional<Long> operatorId, String from) implements SwitchInstruction {}

    /** Answer a leg that rings: a caller's, or that of an operator whose softphone can answer by command. */
    record Answer(LegId leg) implements SwitchInstruction {}

    /** Put a leg aside: it hears music and nobody hears it. */
    record Hold(LegId leg) implements SwitchInstruction {}

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

    /** Release a leg; without effect if it is gone. */
    record HangUp(LegId leg) implements SwitchInstruction {}

    /**
     * Send tones as if the party had pressed keys.
     *
     * @param leg whose
     * @param tones the keys
     */
    record SendTones(LegId leg, String tones) implements SwitchInstruction {}

    /**
     * Let a party hear a spoken text, which nobody else hears.
     *
     * @param leg who is to hear it; must have answered
     * @param text what is said
     */
    record Play(LegId leg, String text) implements SwitchInstruction {}

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
}
