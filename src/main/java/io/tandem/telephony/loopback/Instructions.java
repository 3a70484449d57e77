package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.SwitchInstruction.Answer;
import io.tandem.contact.floor.SwitchInstruction.Bridge;
import io.tandem.contact.floor.SwitchInstruction.Dial;
import io.tandem.contact.floor.SwitchInstruction.EndCapture;
import io.tandem.contact.floor.SwitchInstruction.HangUp;
import io.tandem.contact.floor.SwitchInstruction.Hold;
import io.tandem.contact.floor.SwitchInstruction.LeaveRoom;
import io.tandem.contact.floor.SwitchInstruction.Play;
import io.tandem.contact.floor.SwitchInstruction.ResumeRecording;
import io.tandem.contact.floor.SwitchInstruction.SendTones;
import io.tandem.contact.floor.SwitchInstruction.StartRecording;
import io.tandem.contact.floor.SwitchInstruction.StopPlaying;
import io.tandem.contact.floor.SwitchInstruction.StopRecording;
import io.tandem.contact.floor.SwitchInstruction.SuspendRecording;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out instructions. Each is work of its call's mailbox. */
final class Instructions {

    private final FarEnds farEnds;
    private final Reports reports;
    private final RecordingFolder recordings;

    Instructions(FarEnds farEnds, Reports reports, RecordingFolder recordings) {
        this.farEnds = farEnds;
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
        } else {
            ofLeg(call, instruction);
        }
    }

    /** The call cannot go on: all its legs are gone. */
    void breakDown(Call call) {
        call.legs().stream().filter(Leg::isLive).forEach(leg -> {
            farEnds.release(call, leg, LegEnd.FAILED);
            reports.hungUp(call, leg.id());
        });
    }

    private void ofLeg(Call call, SwitchInstruction instruction) {
        if (instruction instanceof Dial dial) {
            dial(call, dial);
        } else if (instruction instanceof Answer answer) {
            live(call, answer.leg()).filter(Leg::isAlerting).ifPresent(leg -> answer(call, leg));
        } else if (instruction instanceof HangUp hangUp) {
            call.leg(hangUp.leg()).filter(Leg::isLive).ifPresent(leg -> farEnds.release(call, leg, LegEnd.RELEASED));
        } else if (instruction instanceof Hold hold) {
            answered(call, hold.leg(), leg -> call.change(leg.id(), Leg::hold));
        } else if (instruction instanceof SendTones send) {
            answered(
                    call,
                    send.leg(),
                    leg -> call.spread(leg.id(), Heard.tones(leg.id().number(), send.tones())));
        } else if (instruction instanceof Play play) {
            answered(call, play.leg(), leg -> play(call, leg, play));
        }
    }

    private void dial(Call call, Dial dial) {
        if (call.leg(dial.leg()).isEmpty()) {
            farEnds.dial(call, dial);
        }
    }

    /** A caller's far end hears the ringing stop; only a softphone can be picked up by command. */
    private void answer(Call call, Leg leg) {
        if (leg.farEnd() == FarEnd.CALLER) {
            call.change(leg.id(), Leg::answer);
        } else if (leg.farEnd() == FarEnd.SOFTPHONE) {
            farEnds.answer(call, leg);
        }
    }

    private void play(Call call, Leg leg, Play play) {
        play.prompts().forEach(prompt -> call.change(leg.id(), same -> same.hear(Heard.prompt(prompt.value()))));
        reports.played(call, leg.id(), play.play());
    }

    private void bridge(Call call, List<LegId> legs) {
        List<LegId> talking = new ArrayList<>();
        legs.forEach(leg -> answered(call, leg, found -> talking.add(found.id())));
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

    /** Does something with a leg that has answered; any other is of no use to the centre, which is told so. */
    private void answered(Call call, LegId legId, Consumer<Leg> action) {
        Optional<Leg> leg = live(call, legId);
        if (leg.filter(Leg::isAnswered).isPresent()) {
            action.accept(leg.get());
        } else {
            leg.ifPresent(pending -> farEnds.fail(call, pending, LegEnd.FAILED));
        }
    }

    /** A leg that is not gone. One that this node knows nothing of is reported gone, so that the centre does not wait for it. */
    private Optional<Leg> live(Call call, LegId legId) {
        Optional<Leg> leg = call.leg(legId);
        if (leg.isEmpty()) {
            reports.hungUp(call, legId);
        }
        return leg.filter(Leg::isLive);
    }
}
