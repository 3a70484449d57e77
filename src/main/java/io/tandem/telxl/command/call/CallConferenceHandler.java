package io.tandem.telxl.command.call;

import io.tandem.contact.command.Conference;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Turns enquiries into conferences. */
@Dependent
class CallConferenceHandler implements CommandHandler<CallConference> {

    private final Desk desk;

    @Inject
    CallConferenceHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_conference";
    }

    @Override
    public CallConference read(Fields fields) {
        return new CallConference(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallConference command) {
        return desk.commandCall(command.callId(), at -> new Conference(command.callId(), at));
    }
}
