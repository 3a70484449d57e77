package io.tandem.contact.service;

import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import java.util.concurrent.CompletionStage;

/** What a {@link Switch} tells the contact centre. Reports about one leg are taken in the order they are made. */
public interface SwitchReports {

    /**
     * A call has come in for a dialled number.
     *
     * @return what becomes of it
     */
    CompletionStage<Arrival> arrived(IncomingCall call);

    /** The phone of a dialled leg rings. */
    void alerting(long customerId, LegId leg);

    /** A dialled leg has answered. */
    void answered(long customerId, LegId leg);

    /** A dialled leg could not be had: {@code BUSY}, {@code NO_ANSWER}, {@code DECLINED} or {@code FAILED}. */
    void failed(long customerId, LegId leg, LegEnd reason);

    /** The far end of a leg has hung up. */
    void hungUp(long customerId, LegId leg);

    /** The far end of a leg has pressed keys. */
    void tones(long customerId, LegId leg, String tones);
}
