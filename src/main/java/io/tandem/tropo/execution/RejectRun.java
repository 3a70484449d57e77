package io.tandem.tropo.execution;

import io.tandem.tropo.document.Reject;
import io.tandem.tropo.wire.State;

/** {@code reject} (spec 6.10): refuses a call that rings. */
final class RejectRun implements VerbRun<Reject> {

    @Override
    public Need need(Reject reject) {
        return Need.RINGING_CALL;
    }

    @Override
    public Progress begin(Work work, Task<Reject> task) {
        work.emit(new Effect.Reject());
        work.line(State.REJECTED);
        return new Progress.CallOver(Ending.REJECTED);
    }
}
