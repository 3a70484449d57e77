package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Message;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Step;
import java.util.List;

/** {@code message}. */
final class MessageReader implements VerbReader {

    @Override
    public String verb() {
        return "message";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fields();
        List<Say> say = SayReader.prompts(fields);
        if (say.isEmpty()) {
            throw fields.wrong("say", "an object");
        }
        return CommonFields.step(
                fields,
                new Message(
                        DialReader.dial(fields),
                        say,
                        CommonFields.voice(fields),
                        CommonFields.promptLogSecurity(fields)));
    }
}
