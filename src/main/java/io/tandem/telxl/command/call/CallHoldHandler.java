package io.tandem.telxl.command.call;

import io.tandem.contact.command.HoldCaller;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Puts callers on hold. */
@Dependent
class CallHoldHandler implements CommandHandler<CallHold> {

    private final Desk desk;

    @Inject
    CallHoldHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_hold";
    }

    @Override
    public CallHold read(Fields fields) {
        return new CallHold(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallHold command) {
        return desk.commandCall(command.callId(), at -> new HoldCaller(command.callId(), at));
    }
}
