package io.tandem.telxl.command.call;

import io.tandem.contact.command.Answer;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Answers softphones. */
@Dependent
class CallAnswerHandler implements CommandHandler<CallAnswer> {

    private final Desk desk;

    @Inject
    CallAnswerHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_answer";
    }

    @Override
    public CallAnswer read(Fields fields) {
        return new CallAnswer(fields.id("operator_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallAnswer command) {
        return desk.commandSoftphone(command.operatorId(), at -> new Answer(command.operatorId(), at));
    }
}
