package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Redirect;
import io.tandem.tropo.document.Step;
import java.util.List;

/** {@code redirect}. */
final class RedirectReader implements VerbReader {

    @Override
    public String verb() {
        return "redirect";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fields();
        return CommonFields.step(
                fields, new Redirect(DialReader.destination(fields, fields.required("to")), fields.text("from")));
    }
}
