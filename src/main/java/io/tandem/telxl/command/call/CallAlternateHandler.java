package io.tandem.telxl.command.call;

import io.tandem.contact.command.Alternate;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Lets operators talk to caller and third party in turn. */
@Dependent
class CallAlternateHandler implements CommandHandler<CallAlternate> {

    private final Desk desk;

    @Inject
    CallAlternateHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_alternate";
    }

    @Override
    public CallAlternate read(Fields fields) {
        return new CallAlternate(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallAlternate command) {
        return desk.commandCall(command.callId(), at -> new Alternate(command.callId(), at));
    }
}
