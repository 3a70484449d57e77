package io.tandem.telxl.command.call;

import io.tandem.contact.command.HoldCaller;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Puts callers on hold during enquiries. */
@Dependent
class CallHoldCallerHandler implements CommandHandler<CallHoldCaller> {

    private final Desk desk;

    @Inject
    CallHoldCallerHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_hold_caller";
    }

    @Override
    public CallHoldCaller read(Fields fields) {
        return new CallHoldCaller(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallHoldCaller command) {
        return desk.commandCall(command.callId(), at -> new HoldCaller(command.callId(), at));
    }
}
