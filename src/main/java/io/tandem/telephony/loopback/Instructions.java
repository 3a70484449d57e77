package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.SwitchInstruction.Bridge;
import io.tandem.contact.floor.SwitchInstruction.Dial;
import io.tandem.contact.floor.SwitchInstruction.EndCapture;
import io.tandem.contact.floor.SwitchInstruction.HangUp;
import io.tandem.contact.floor.SwitchInstruction.LeaveRoom;
import io.tandem.contact.floor.SwitchInstruction.OfLeg;
import io.tandem.contact.floor.SwitchInstruction.ResumeRecording;
import io.tandem.contact.floor.SwitchInstruction.Settle;
import io.tandem.contact.floor.SwitchInstruction.StartRecording;
import io.tandem.contact.floor.SwitchInstruction.StopPlaying;
import io.tandem.contact.floor.SwitchInstruction.StopRecording;
import io.tandem.contact.floor.SwitchInstruction.SuspendRecording;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out instructions. Each is work of its call's mailbox. */
final class Instructions {

    private final LegInstructions ofLegs;
    private final FarEnds farEnds;
    private final Meetings meetings;
    private final Reports reports;
    private final RecordingFolder recordings;
    private final Settling settling;

    Instructions(
            LegInstructions ofLegs, FarEnds farEnds, Meetings meetings, Reports reports, RecordingFolder recordings) {
        this.settling = new Settling(farEnds, reports);
        this.ofLegs = ofLegs;
        this.farEnds = farEnds;
        this.meetings = meetings;
        this.reports = reports;
        this.recordings = recordings;
    }

    /** Whether there is nothing to do, and nothing to tell, if the switch does not know the contact. */
    static boolean needsCall(SwitchInstruction instruction) {
        return instruction instanceof HangUp
                || instruction instanceof StopPlaying
                || instruction instanceof EndCapture
                || instruction instanceof LeaveRoom
                || instruction instanceof StartRecording
                || instruction instanceof SuspendRecording
                || instruction instanceof ResumeRecording
                || instruction instanceof StopRecording;
    }

    /** Carries out one instruction. */
    void carryOut(Call call, SwitchInstruction instruction) {
        if (instruction instanceof Bridge bridge) {
            bridge(call, bridge.legs());
        } else if (instruction instanceof StartRecording start) {
            startRecording(call, start.recordingId());
        } else if (instruction instanceof SuspendRecording) {
            call.recording().ifPresent(Recording::suspend);
        } else if (instruction instanceof ResumeRecording) {
            call.recording().ifPresent(Recording::resume);
        } else if (instruction instanceof StopRecording) {
            call.recording().ifPresent(Recording::finish);
        } else if (instruction instanceof Settle settle) {
            settling.settle(call, settle);
        } else {
            ofLegs.carryOut(call, (OfLeg) instruction);
        }
    }

    /** An instruction finds no place: whoever is to be called cannot be, and whoever is believed to be there is not. */
    void giveUp(long customerId, SwitchInstruction instruction) {
        if (instruction instanceof Dial dial) {
            reports.failed(customerId, dial.leg(), LegEnd.FAILED);
        } else if (instruction instanceof Settle settle) {
            settling.giveUp(customerId, settle);
        }
    }

    /** The call cannot go on: all its legs are gone. */
    void breakDown(Call call) {
        call.legs().stream().filter(Leg::isLive).forEach(leg -> {
            farEnds.release(call, leg, LegEnd.FAILED);
            reports.hungUp(call.customerId(), leg.id());
        });
    }

    private void bridge(Call call, List<LegId> legs) {
        List<LegId> talking = new ArrayList<>();
        legs.forEach(leg -> ofLegs.answered(call, leg, found -> {
            meetings.end(call, found);
            talking.add(found.id());
        }));
        call.bridge(talking);
    }

    private void startRecording(Call call, long recordingId) {
        Optional<Recording> same =
                call.recording().filter(recording -> recording.id() == recordingId && !recording.isFinished());
        if (same.isPresent()) {
            same.get().resume();
        } else {
            call.recording().ifPresent(Recording::finish);
            call.recordOn(recordings.begin(recordingId));
        }
    }
}
