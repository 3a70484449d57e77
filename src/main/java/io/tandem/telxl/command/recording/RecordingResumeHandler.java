package io.tandem.telxl.command.recording;

import io.tandem.contact.command.ResumeRecording;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Resumes recordings. */
@Dependent
class RecordingResumeHandler implements CommandHandler<RecordingResume> {

    private final Desk desk;

    @Inject
    RecordingResumeHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "recording_resume";
    }

    @Override
    public RecordingResume read(Fields fields) {
        RecordingType.requireAudio(fields);
        return new RecordingResume(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(RecordingResume command) {
        return desk.commandCall(command.callId(), at -> new ResumeRecording(command.callId(), at));
    }
}
