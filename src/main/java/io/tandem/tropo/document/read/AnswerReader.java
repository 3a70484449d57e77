package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Answer;
import io.tandem.tropo.document.Step;
import java.util.List;

/** {@code answer}, which may come empty. */
final class AnswerReader implements VerbReader {

    @Override
    public String verb() {
        return "answer";
    }

    @Override
    public List<Step> read(Value value) {
        Fields fields = value.fieldsOrNothing();
        return CommonFields.step(fields, new Answer(fields.map("headers")));
    }
}
