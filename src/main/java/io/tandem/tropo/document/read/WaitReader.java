package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Wait;
import java.time.Duration;
import java.util.List;

/** {@code wait}. */
final class WaitReader implements VerbReader {

    @Override
    public String verb() {
        return "wait";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fields();
        return CommonFields.step(fields, new Wait(fields.milliseconds("milliseconds", Duration.ZERO)));
    }
}
