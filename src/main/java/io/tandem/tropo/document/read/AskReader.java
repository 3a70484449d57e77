package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Ask;
import io.tandem.tropo.document.Choices;
import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.document.Step;
import java.time.Duration;
import java.util.List;

/** {@code ask}. */
final class AskReader implements VerbReader {

    private static final String RECOGNIZER = "en-us";
    private static final Duration SPEECH_TIMEOUT = Duration.ofMillis(500);

    @Override
    public String verb() {
        return "ask";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fields();
        Choices choices = CommonFields.choices(fields).orElseThrow(() -> fields.wrong("choices", "an object"));
        if (choices.value().isEmpty()) {
            throw fields.wrong("choices.value", "a grammar");
        }
        return CommonFields.step(
                fields,
                new Ask(
                        choices,
                        SayReader.prompts(fields),
                        CommonFields.attempts(fields),
                        fields.seconds("timeout", CommonFields.TIMEOUT),
                        fields.flag("bargein", true),
                        CommonFields.interdigitTimeout(fields),
                        recognition(fields),
                        CommonFields.voice(fields),
                        CommonFields.promptLogSecurity(fields),
                        fields.oneOf("asrLogSecurity", LogSecurity.class).orElse(LogSecurity.NONE),
                        fields.text("maskTemplate")));
    }

    private static Ask.Recognition recognition(Fields fields) {
        return new Ask.Recognition(
                CommonFields.minConfidence(fields),
                fields.word("recognizer").orElse(RECOGNIZER),
                fields.fraction("sensitivity", CommonFields.SENSITIVITY),
                fields.seconds("speechCompleteTimeout", SPEECH_TIMEOUT),
                fields.seconds("speechIncompleteTimeout", SPEECH_TIMEOUT));
    }
}
