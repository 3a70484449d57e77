package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Hangup;
import io.tandem.tropo.document.Step;
import java.util.List;

/** {@code hangup}, which may come empty. */
final class HangupReader implements VerbReader {

    @Override
    public String verb() {
        return "hangup";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fieldsOrNothing();
        return CommonFields.step(fields, new Hangup(fields.map("headers")));
    }
}
