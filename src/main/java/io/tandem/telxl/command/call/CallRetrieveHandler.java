package io.tandem.telxl.command.call;

import io.tandem.contact.command.RetrieveCaller;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Fetches callers back from hold. */
@Dependent
class CallRetrieveHandler implements CommandHandler<CallRetrieve> {

    private final Desk desk;

    @Inject
    CallRetrieveHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_retrieve";
    }

    @Override
    public CallRetrieve read(Fields fields) {
        return new CallRetrieve(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallRetrieve command) {
        return desk.commandCall(command.callId(), at -> new RetrieveCaller(command.callId(), at));
    }
}
