package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.StopRecording;
import java.util.List;

/** {@code stopRecording}, which may come empty. */
final class StopRecordingReader implements VerbReader {

    @Override
    public String verb() {
        return "stopRecording";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fieldsOrNothing();
        return CommonFields.step(fields, new StopRecording());
    }
}
