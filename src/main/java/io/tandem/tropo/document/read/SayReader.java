package io.tandem.tropo.document.read;

import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Step;
import java.util.List;

/** {@code say}, which may be several; also inside other verbs. */
final class SayReader implements VerbReader {

    @Override
    public String verb() {
        return "say";
    }

    @Override
    public List<Step> read(Value value) {
        List<Step> steps = value.each()
                .map(Value::fields)
                .flatMap(
                        fields -> CommonFields.step(
                                fields, say(fields, CommonFields.voice(fields), CommonFields.promptLogSecurity(fields)))
                                .stream())
                .toList();
        if (value.isAbsent()) {
            throw DocumentException.at(value.path(), "an object");
        }
        return steps;
    }

    /** What another verb, or a handler, says; may be nothing. */
    static List<Say> prompts(Fields parent) {
        String voice = CommonFields.voice(parent);
        LogSecurity logSecurity = CommonFields.promptLogSecurity(parent);
        return parent.value("say")
                .each()
                .map(Value::fields)
                .map(fields -> say(
                        fields,
                        fields.word("voice").orElse(voice),
                        CommonFields.promptLogSecurity(fields, logSecurity)))
                .toList();
    }

    private static Say say(Fields fields, String voice, LogSecurity logSecurity) {
        List<String> media = fields.value("media").texts();
        return new Say(
                fields.value("value").text().orElseGet(() -> {
                    if (media.isEmpty()) {
                        throw fields.wrong("value", "a text");
                    }
                    return "";
                }),
                fields.oneOf("as", Say.As.class),
                fields.text("event"),
                media,
                voice,
                logSecurity);
    }
}
