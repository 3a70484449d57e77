package io.tandem.tropo.execution;

import io.tandem.tropo.document.StartRecording;

/** {@code startRecording} (spec 6.7): what follows is recorded. */
final class StartRecordingRun implements VerbRun<StartRecording> {

    @Override
    public Need need(StartRecording recording) {
        return Need.ANSWERED_CALL;
    }

    @Override
    public Progress begin(Work work, Task<StartRecording> task) {
        work.emit(new Effect.StartRecording(task.verb()));
        return Progress.done();
    }
}
