package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Call;
import io.tandem.tropo.document.Step;
import java.util.List;

/** {@code call}. */
final class CallReader implements VerbReader {

    @Override
    public String verb() {
        return "call";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fields();
        return CommonFields.step(
                fields,
                new Call(
                        DialReader.dial(fields),
                        fields.value("recording")
                                .each()
                                .map(Value::fields)
                                .map(UploadReader::recording)
                                .toList(),
                        CommonFields.machineDetection(fields),
                        DialReader.report(fields),
                        CommonFields.voice(fields),
                        CommonFields.promptLogSecurity(fields)));
    }
}
