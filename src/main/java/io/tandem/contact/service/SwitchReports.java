package io.tandem.contact.service;

import io.tandem.contact.model.CaptureResult;
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

    /** The far end of a leg has said something that was understood. */
    void heard(long customerId, LegId leg, String words);

    /**
     * A leg has heard all that was played. Not reported of what was stopped, or ended by something else played.
     *
     * @param play names what was played
     */
    void played(long customerId, LegId leg, long play);

    /**
     * A caller was sent elsewhere, or could not be.
     *
     * @param done whether the caller's leg is gone
     */
    void redirected(long customerId, LegId leg, boolean done);

    /**
     * A capture is over; reported before the hang-up of a far end that leaves.
     *
     * @param capture names it
     */
    void captured(long customerId, LegId leg, long capture, CaptureResult result);

    /**
     * A leg could not enter a room, or is not in it any more without having been told to leave.
     *
     * @param joined whether it was in it
     */
    void roomOver(long customerId, LegId leg, boolean joined);
}
