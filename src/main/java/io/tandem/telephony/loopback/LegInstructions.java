package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction.Answer;
import io.tandem.contact.floor.SwitchInstruction.Capture;
import io.tandem.contact.floor.SwitchInstruction.Dial;
import io.tandem.contact.floor.SwitchInstruction.EndCapture;
import io.tandem.contact.floor.SwitchInstruction.HangUp;
import io.tandem.contact.floor.SwitchInstruction.Hold;
import io.tandem.contact.floor.SwitchInstruction.JoinRoom;
import io.tandem.contact.floor.SwitchInstruction.LeaveRoom;
import io.tandem.contact.floor.SwitchInstruction.OfLeg;
import io.tandem.contact.floor.SwitchInstruction.Play;
import io.tandem.contact.floor.SwitchInstruction.Redirect;
import io.tandem.contact.floor.SwitchInstruction.SendTones;
import io.tandem.contact.floor.SwitchInstruction.StopPlaying;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out instructions for single legs. Each is work of its call's mailbox. */
final class LegInstructions {

    private final FarEnds farEnds;
    private final Playing playing;
    private final Captures captures;
    private final Meetings meetings;
    private final Reports reports;

    LegInstructions(FarEnds farEnds, Playing playing, Captures captures, Meetings meetings, Reports reports) {
        this.farEnds = farEnds;
        this.playing = playing;
        this.captures = captures;
        this.meetings = meetings;
        this.reports = reports;
    }

    /** Carries out one instruction. */
    void carryOut(Call call, OfLeg instruction) {
        if (instruction instanceof Dial dial) {
            dial(call, dial);
        } else if (instruction instanceof Answer answer) {
            live(call, answer.leg()).filter(Leg::isAlerting).ifPresent(leg -> answer(call, leg, answer));
        } else if (instruction instanceof Redirect redirect) {
            live(call, redirect.leg()).ifPresent(leg -> farEnds.redirect(call, leg, redirect.address()));
        } else if (instruction instanceof HangUp hangUp) {
            call.leg(hangUp.leg()).filter(Leg::isLive).ifPresent(leg -> hangUp(call, leg, hangUp));
        } else if (instruction instanceof Hold hold) {
            answered(call, hold.leg(), leg -> hold(call, leg));
        } else if (instruction instanceof SendTones send) {
            answered(call, send.leg(), leg -> sendTones(call, leg, send.tones()));
        } else {
            soundOf(call, instruction);
        }
    }

    private void soundOf(Call call, OfLeg instruction) {
        if (instruction instanceof Play play) {
            answered(call, play.leg(), leg -> playing.begin(call, leg, play));
        } else if (instruction instanceof StopPlaying stop) {
            there(call, stop.leg(), leg -> playing.stop(call, leg, stop.play()));
        } else if (instruction instanceof Capture capture) {
            answered(call, capture.leg(), leg -> captures.begin(call, leg, capture));
        } else if (instruction instanceof EndCapture end) {
            there(call, end.leg(), leg -> captures.end(call, leg, end.capture()));
        } else if (instruction instanceof JoinRoom join) {
            answered(call, join.leg(), leg -> meetings.join(call, leg, join.room()));
        } else if (instruction instanceof LeaveRoom leave) {
            there(call, leave.leg(), leg -> meetings.leave(call, leg));
        }
    }

    /** Does something with a leg that has answered; any other is of no use to the centre, which is told so. */
    void answered(Call call, LegId legId, Consumer<Leg> action) {
        Optional<Leg> leg = live(call, legId);
        if (leg.filter(Leg::isAnswered).isPresent()) {
            action.accept(leg.get());
        } else {
            leg.ifPresent(pending -> farEnds.fail(call, pending, LegEnd.FAILED));
        }
    }

    /** Ends something at a leg, if the leg is there. */
    private static void there(Call call, LegId legId, Consumer<Leg> action) {
        call.leg(legId).filter(Leg::isLive).ifPresent(action);
    }

    private void dial(Call call, Dial dial) {
        if (call.leg(dial.leg()).isEmpty()) {
            farEnds.dial(call, dial);
        }
    }

    /** A caller's far end hears the ringing stop; only a softphone can be picked up by command. */
    private void answer(Call call, Leg leg, Answer answer) {
        call.change(leg.id(), same -> same.give(answer.headers()));
        if (leg.farEnd() == FarEnd.CALLER) {
            call.change(leg.id(), Leg::answer);
        } else if (leg.farEnd() == FarEnd.SOFTPHONE) {
            farEnds.answer(call, leg);
        }
    }

    private void hangUp(Call call, Leg leg, HangUp hangUp) {
        call.change(leg.id(), same -> same.give(hangUp.headers()));
        farEnds.release(call, leg, LegEnd.RELEASED);
    }

    private void hold(Call call, Leg leg) {
        meetings.end(call, leg);
        call.change(leg.id(), Leg::hold);
    }

    private static void sendTones(Call call, Leg leg, String tones) {
        call.spread(leg.id(), Heard.tones(leg.id().number(), tones));
    }

    /** A leg that is not gone. One that this node knows nothing of is reported gone, so that the centre does not wait for it. */
    private Optional<Leg> live(Call call, LegId legId) {
        Optional<Leg> leg = call.leg(legId);
        if (leg.isEmpty()) {
            reports.hungUp(call.customerId(), legId);
        }
        return leg.filter(Leg::isLive);
    }
}
