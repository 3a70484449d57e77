package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction.Dial;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.function.BiConsumer;

/** What the virtual far ends do, by themselves or because somebody drives them. Each method is work of its call's mailbox. */
final class FarEnds {

    /** How long the network lets a phone ring that is not an operator's; those have their own ring time. */
    static final Duration LONGEST_RINGING = Duration.ofMinutes(2);

    /** How long a number that hangs up talks before. */
    static final Duration SHORT_TALK = Duration.ofSeconds(5);

    private final Reports reports;
    private final Phones phones;
    private final Alarms alarms;

    /** Has work done later, in its call's mailbox. */
    private final BiConsumer<LegId, BiConsumer<Call, Leg>> later;

    FarEnds(Reports reports, Phones phones, Alarms alarms, BiConsumer<LegId, BiConsumer<Call, Leg>> later) {
        this.reports = reports;
        this.phones = phones;
        this.alarms = alarms;
        this.later = later;
    }

    /** A call goes out: the far end rings, or cannot. */
    void dial(Call call, Dial dial) {
        String number = Numbers.plain(dial.address());
        Leg leg = Leg.dialled(dial.leg(), FarEnd.of(number), number, dial.from(), dial.operatorId());
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
        call.spread(leg.id(), Heard.tones(leg.id().number(), tones));
        reports.tones(call, leg.id(), tones);
    }

    /** The far end says something; the others hear it. */
    void talk(Call call, Leg leg, String text) {
        call.spread(leg.id(), Heard.text(leg.id().number(), text));
    }

    /** The far end hangs up; one that is called and still rings declines. */
    void hangUp(Call call, Leg leg) {
        if (leg.isAlerting() && leg.farEnd() != FarEnd.CALLER) {
            fail(call, leg, LegEnd.DECLINED);
        } else {
            release(call, leg, LegEnd.HUNG_UP);
            reports.hungUp(call, leg.id());
        }
    }

    /** The leg could not be had, or is of no use. */
    void fail(Call call, Leg leg, LegEnd reason) {
        release(call, leg, reason);
        reports.failed(call.customerId(), leg.id(), reason);
    }

    /** The leg is gone, and nobody needs to be told. */
    void release(Call call, Leg leg, LegEnd reason) {
        call.release(leg.id(), reason);
        phones.remove(leg.number(), leg.id());
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
        call.keepAlarm(leg.id(), alarms.set(delay, () -> later.accept(leg.id(), action)));
    }
}
