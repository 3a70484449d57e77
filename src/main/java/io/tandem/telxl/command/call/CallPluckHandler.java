package io.tandem.telxl.command.call;

import io.tandem.contact.command.Pluck;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Gives calls to operators. Authority over the operator is enough: the call may be any of the customer's. */
@Dependent
class CallPluckHandler implements CommandHandler<CallPluck> {

    private final Desk desk;

    @Inject
    CallPluckHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_pluck";
    }

    @Override
    public CallPluck read(Fields fields) {
        return new CallPluck(fields.id("call_id"), fields.id("operator_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallPluck command) {
        return desk.commandOperator(command.operatorId(), at -> new Pluck(command.callId(), command.operatorId(), at));
    }
}
