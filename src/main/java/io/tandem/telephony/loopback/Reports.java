package io.tandem.telephony.loopback;

import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.service.SwitchReports;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the contact centre. What it throws is logged, and does not keep the switch from its work. */
final class Reports {

    private static final Logger LOG = Logger.getLogger(Reports.class.getName());

    private final SwitchReports centre;

    Reports(SwitchReports centre) {
        this.centre = centre;
    }

    void alerting(Call call, LegId leg) {
        tell(leg, to -> to.alerting(call.customerId(), leg));
    }

    void answered(Call call, LegId leg) {
        tell(leg, to -> to.answered(call.customerId(), leg));
    }

    void failed(long customerId, LegId leg, LegEnd reason) {
        tell(leg, to -> to.failed(customerId, leg, reason));
    }

    void hungUp(long customerId, LegId leg) {
        tell(leg, to -> to.hungUp(customerId, leg));
    }

    void tones(Call call, LegId leg, String tones) {
        tell(leg, to -> to.tones(call.customerId(), leg, tones));
    }

    void played(Call call, LegId leg, long play) {
        tell(leg, to -> to.played(call.customerId(), leg, play));
    }

    void heard(Call call, LegId leg, String words) {
        tell(leg, to -> to.heard(call.customerId(), leg, words));
    }

    void redirected(Call call, LegId leg, boolean done) {
        tell(leg, to -> to.redirected(call.customerId(), leg, done));
    }

    void captured(Call call, LegId leg, long capture, CaptureResult result) {
        tell(leg, to -> to.captured(call.customerId(), leg, capture, result));
    }

    void roomOver(Call call, LegId leg, boolean joined) {
        tell(leg, to -> to.roomOver(call.customerId(), leg, joined));
    }

    private void tell(LegId leg, Consumer<SwitchReports> report) {
        try {
            report.accept(centre);
        } catch (RuntimeException thrown) {
            LOG.log(Level.WARNING, thrown, () -> "The contact centre failed at a report about leg " + leg);
        }
    }
}
