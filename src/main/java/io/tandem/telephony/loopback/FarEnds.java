package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction.Dial;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.time.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

/** What the virtual far ends do, by themselves or because somebody drives them. Each method is work of its call's mailbox. */
final class FarEnds {

    /** How long the network lets a phone ring that is not an operator's; those have their own ring time. */
    static final Duration LONGEST_RINGING = Duration.ofMinutes(2);

    /** How long a number that hangs up talks before. */
    static final Duration SHORT_TALK = Duration.ofSeconds(5);

    private final Reports reports;
    private final Phones phones;
    private final Captures captures;
    private final Meetings meetings;
    private final Alarms alarms;
    private final Clock clock;

    /** Has work done later, in its call's mailbox. */
    private final BiConsumer<LegId, BiConsumer<Call, Leg>> later;

    FarEnds(
            Reports reports,
            Phones phones,
            Captures captures,
            Meetings meetings,
            Means means,
            BiConsumer<LegId, BiConsumer<Call, Leg>> later) {
        this.reports = reports;
        this.phones = phones;
        this.captures = captures;
        this.meetings = meetings;
        this.alarms = means.alarms();
        this.clock = means.clock();
        this.later = later;
    }

    /** A call goes out: the far end rings, or cannot. */
    void dial(Call call, Dial dial) {
        String number = Numbers.plain(dial.address());
        Leg leg = Leg.dialled(dial.leg(), FarEnd.of(number), number, dial.from(), dial.operatorId())
                .give(dial.headers());
        call.put(leg);
        phones.add(number, leg.id());
        switch (leg.farEnd()) {
            case BUSY -> fail(call, leg, LegEnd.BUSY);
            case FAILS -> fail(call, leg, LegEnd.FAILED);
            default -> ring(call, leg);
        }
    }

    /** Somebody, or the far end itself, picks up. */
    void answer(Call call, Leg leg) {
        call.cancelAlarm(leg.id());
        call.change(leg.id(), Leg::answer);
        reports.answered(call, leg.id());
        if (leg.farEnd() == FarEnd.HANGS_UP) {
            alarm(call, leg, SHORT_TALK, this::hangUp);
        }
    }

    /** The far end presses keys; the others hear them. */
    void press(Call call, Leg leg, String tones) {
        Heard heard = Heard.tones(leg.id().number(), tones);
        call.spread(leg.id(), heard);
        meetings.tones(call, leg, heard);
        captures.sound(call, leg);
        reports.tones(call, leg.id(), tones);
    }

    /** The far end says something; the others hear it, and the centre understands it. */
    void talk(Call call, Leg leg, String text) {
        Heard heard = Heard.text(leg.id().number(), text);
        call.spread(leg.id(), heard);
        meetings.talk(call, leg, heard);
        captures.sound(call, leg);
        reports.heard(call, leg.id(), text);
    }

    /** The network sends a caller who rings elsewhere, unless that number is busy or cannot be reached. */
    void redirect(Call call, Leg leg, String address) {
        FarEnd target = FarEnd.of(Numbers.plain(address));
        boolean done =
                leg.farEnd() == FarEnd.CALLER && leg.isAlerting() && target != FarEnd.BUSY && target != FarEnd.FAILS;
        if (done) {
            call.change(leg.id(), same -> same.redirect(address));
            release(call, leg, LegEnd.TRANSFERRED);
        }
        reports.redirected(call, leg.id(), done);
    }

    /** The far end hangs up; one that is called and still rings declines. */
    void hangUp(Call call, Leg leg) {
        if (leg.isAlerting() && leg.farEnd() != FarEnd.CALLER) {
            fail(call, leg, LegEnd.DECLINED);
        } else {
            release(call, leg, LegEnd.HUNG_UP);
            reports.hungUp(call.customerId(), leg.id());
        }
    }

    /** The leg could not be had, or is of no use. */
    void fail(Call call, Leg leg, LegEnd reason) {
        release(call, leg, reason);
        reports.failed(call.customerId(), leg.id(), reason);
    }

    /** The leg is gone, and nobody needs to be told but of what it captured, and those in its room. */
    void release(Call call, Leg leg, LegEnd reason) {
        captures.end(call, leg);
        meetings.leave(call, leg);
        call.release(leg.id(), reason);
        phones.remove(leg.number(), leg.id());
    }

    /** Does by itself at its time what it was about to do on another node. */
    void goOn(Call call, Leg leg, Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        alarm(call, leg, left.isNegative() ? Duration.ZERO : left, leg.isAlerting() ? this::giveUp : this::hangUp);
    }

    private void ring(Call call, Leg leg) {
        call.change(leg.id(), Leg::alert);
        reports.alerting(call, leg.id());
        if (leg.farEnd() == FarEnd.ANSWERS || leg.farEnd() == FarEnd.HANGS_UP) {
            answer(call, leg);
        } else if (leg.operatorId().isEmpty()) {
            alarm(call, leg, LONGEST_RINGING, this::giveUp);
        }
    }

    private void giveUp(Call call, Leg leg) {
        if (leg.isAlerting()) {
            fail(call, leg, LegEnd.NO_ANSWER);
        }
    }

    private void alarm(Call call, Leg leg, Duration delay, BiConsumer<Call, Leg> action) {
        call.keepAlarm(
                leg.id(),
                alarms.set(delay, () -> later.accept(leg.id(), action)),
                clock.instant().plus(delay));
    }
}
