package io.tandem.tropo.document.read;

import io.tandem.tropo.document.StartRecording;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Transcription;
import java.util.List;

/** {@code startRecording}. */
final class StartRecordingReader implements VerbReader {

    @Override
    public String verb() {
        return "startRecording";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fields();
        return CommonFields.step(fields, new StartRecording(UploadReader.upload(fields, transcriptions(fields))));
    }

    private static List<Transcription> transcriptions(Fields fields) {
        Transcription transcription = new Transcription(
                fields.text("transcriptionID"),
                fields.text("transcriptionOutURI"),
                fields.oneOf("transcriptionEmailFormat", Transcription.EmailFormat.class)
                        .orElse(Transcription.EmailFormat.OMIT),
                fields.text("transcriptionLanguage"));
        boolean asked = transcription.id().isPresent() || transcription.url().isPresent();
        return asked ? List.of(transcription) : List.of();
    }
}
