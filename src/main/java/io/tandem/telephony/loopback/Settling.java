package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction.Settle;
import io.tandem.contact.floor.SwitchInstruction.Standing;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings a call and what the contact centre knows of it together, after another node had it: what that one kept may be older
 * than what it reported, and what it reported may have been lost. Work of the call's mailbox.
 */
final class Settling {

    private static final Set<LegEnd> FAILURES = EnumSet.of(LegEnd.BUSY, LegEnd.NO_ANSWER, LegEnd.DECLINED);

    private final FarEnds farEnds;
    private final Reports reports;

    Settling(FarEnds farEnds, Reports reports) {
        this.farEnds = farEnds;
        this.reports = reports;
    }

    void settle(Call call, Settle order) {
        for (Standing standing : order.legs()) {
            call.leg(standing.leg())
                    .ifPresentOrElse(leg -> settle(call, leg, standing), () -> lost(call.customerId(), standing));
        }
        Set<LegId> known = order.legs().stream().map(Standing::leg).collect(Collectors.toSet());
        List<Leg> others = call.legs().stream()
                .filter(leg -> leg.isLive() && !known.contains(leg.id()))
                .toList();
        others.forEach(leg -> farEnds.release(call, leg, LegEnd.RELEASED));
    }

    /** All legs of a call are gone that there is no place for. */
    void giveUp(long customerId, Settle order) {
        order.legs().forEach(standing -> lost(customerId, standing));
    }

    private void settle(Call call, Leg leg, Standing standing) {
        if (!leg.isLive()) {
            gone(call, leg, standing);
        } else if (leg.isAlerting()) {
            ringing(call, leg, standing);
        } else if (awaited(standing)) {
            reports.answered(call, leg.id());
        }
    }

    private void ringing(Call call, Leg leg, Standing standing) {
        if (!answered(standing)) {
            if (standing.state() == LegState.DIALLING) {
                reports.alerting(call, leg.id());
            }
        } else if (standing.caller()) {
            call.change(leg.id(), Leg::answer);
        } else {
            farEnds.answer(call, leg);
        }
    }

    private void gone(Call call, Leg leg, Standing standing) {
        LegEnd end = leg.end().orElse(LegEnd.FAILED);
        if (leg.redirectedTo().isPresent()) {
            reports.redirected(call, leg.id(), true);
        } else if (awaited(standing)) {
            reports.failed(call.customerId(), leg.id(), FAILURES.contains(end) ? end : LegEnd.FAILED);
        } else {
            reports.hungUp(call.customerId(), leg.id());
        }
    }

    private void lost(long customerId, Standing standing) {
        if (awaited(standing)) {
            reports.failed(customerId, standing.leg(), LegEnd.FAILED);
        } else {
            reports.hungUp(customerId, standing.leg());
        }
    }

    /** Whether the centre waits for this party to answer. */
    private static boolean awaited(Standing standing) {
        return !standing.caller() && !answered(standing);
    }

    private static boolean answered(Standing standing) {
        return standing.state() == LegState.TALKING || standing.state() == LegState.HELD;
    }
}
