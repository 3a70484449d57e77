package io.tandem.tropo.execution;

import io.tandem.tropo.document.Hangup;

/** {@code hangup} (spec 6.10). Without a call it ends the session all the same. */
final class HangupRun implements VerbRun<Hangup> {

    @Override
    public Need need(Hangup hangup) {
        return Need.NOTHING;
    }

    @Override
    public Progress begin(Work work, Task<Hangup> task) {
        work.hangUp(task.verb().headers());
        return new Progress.CallOver(Ending.HUNG_UP);
    }
}
