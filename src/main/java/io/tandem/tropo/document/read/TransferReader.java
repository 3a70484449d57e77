package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Transfer;
import java.util.List;

/** {@code transfer}. */
final class TransferReader implements VerbReader {

    @Override
    public String verb() {
        return "transfer";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fields();
        return CommonFields.step(
                fields,
                new Transfer(
                        DialReader.byVoice(fields),
                        fields.whole("ringRepeat", 0, CommonFields.MOST_REPEATS, 1),
                        CommonFields.terminator(fields),
                        CommonFields.interdigitTimeout(fields),
                        fields.flag("playTones", true),
                        HandlerReader.legHandlers(fields),
                        CommonFields.machineDetection(fields),
                        DialReader.report(fields),
                        CommonFields.voice(fields),
                        CommonFields.promptLogSecurity(fields)));
    }
}
