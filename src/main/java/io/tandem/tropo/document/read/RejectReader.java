package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Reject;
import io.tandem.tropo.document.Step;
import java.util.List;

/** {@code reject}, which may come empty. */
final class RejectReader implements VerbReader {

    @Override
    public String verb() {
        return "reject";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fieldsOrNothing();
        return CommonFields.step(fields, new Reject());
    }
}
