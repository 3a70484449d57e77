package io.tandem.tropo.execution;

import io.tandem.tropo.document.StopRecording;

/** {@code stopRecording} (spec 6.7). */
final class StopRecordingRun implements VerbRun<StopRecording> {

    @Override
    public Need need(StopRecording stop) {
        return Need.ANSWERED_CALL;
    }

    @Override
    public Progress begin(Work work, Task<StopRecording> task) {
        work.emit(new Effect.StopRecording());
        return Progress.done();
    }
}
