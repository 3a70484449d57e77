package io.tandem.telxl.command.call;

import io.tandem.contact.command.Terminate;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Ends calls. */
@Dependent
class CallTerminateHandler implements CommandHandler<CallTerminate> {

    private final Desk desk;

    @Inject
    CallTerminateHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_terminate";
    }

    @Override
    public CallTerminate read(Fields fields) {
        return new CallTerminate(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallTerminate command) {
        return desk.commandCall(command.callId(), at -> new Terminate(command.callId(), at));
    }
}
