package io.tandem.tropo.document.read;

import io.tandem.tropo.document.GeneralLogSecurity;
import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.document.Step;
import java.util.List;

/** {@code generalLogSecurity}, a bare text. */
final class GeneralLogSecurityReader implements VerbReader {

    @Override
    public String verb() {
        return "generalLogSecurity";
    }

    @Override
    public List<Step> read(Value value) {
        String state = value.text().map(String::strip).orElse("");
        if (state.equalsIgnoreCase(LogSecurity.SUPPRESS.name())) {
            return List.of(Step.of(new GeneralLogSecurity(LogSecurity.SUPPRESS)));
        }
        if (state.equalsIgnoreCase(LogSecurity.NONE.name())) {
            return List.of(Step.of(new GeneralLogSecurity(LogSecurity.NONE)));
        }
        throw DocumentException.at(value.path(), "one of NONE, SUPPRESS");
    }
}
