package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Record;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Transcription;
import java.time.Duration;
import java.util.List;

/** {@code record}. */
final class RecordReader implements VerbReader {

    private static final Duration MAX_SILENCE = Duration.ofSeconds(5);
    private static final Duration MAX_TIME = Duration.ofSeconds(30);

    @Override
    public String verb() {
        return "record";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fields();
        return CommonFields.step(
                fields,
                new Record(
                        UploadReader.upload(fields, transcriptions(fields)),
                        SayReader.prompts(fields),
                        CommonFields.attempts(fields),
                        fields.flag("bargein", true),
                        fields.flag("beep", true),
                        limits(fields),
                        CommonFields.terminator(fields),
                        CommonFields.minConfidence(fields),
                        fields.fraction("sensitivity", CommonFields.SENSITIVITY),
                        CommonFields.voice(fields),
                        CommonFields.promptLogSecurity(fields)));
    }

    private static Record.Limits limits(Fields fields) {
        return new Record.Limits(
                fields.seconds("timeout", CommonFields.TIMEOUT),
                fields.seconds("maxSilence", MAX_SILENCE),
                fields.seconds("maxTime", MAX_TIME),
                CommonFields.interdigitTimeout(fields));
    }

    private static List<Transcription> transcriptions(Fields fields) {
        return fields.value("transcription")
                .each()
                .map(Value::fields)
                .map(given -> new Transcription(
                        given.text("id"),
                        given.text("url"),
                        given.oneOf("emailFormat", Transcription.EmailFormat.class)
                                .orElse(Transcription.EmailFormat.OMIT),
                        given.text("language")))
                .toList();
    }
}
