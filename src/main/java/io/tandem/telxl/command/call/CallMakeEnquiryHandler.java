package io.tandem.telxl.command.call;

import io.tandem.contact.command.Consult;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.command.Destinations;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Begins enquiries. */
@Dependent
class CallMakeEnquiryHandler implements CommandHandler<CallMakeEnquiry> {

    private final Desk desk;

    @Inject
    CallMakeEnquiryHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_make_enquiry";
    }

    @Override
    public CallMakeEnquiry read(Fields fields) {
        return new CallMakeEnquiry(fields.id("call_id"), Destinations.read(fields));
    }

    @Override
    public CompletionStage<Void> handle(CallMakeEnquiry command) {
        return desk.commandCall(command.callId(), at -> new Consult(command.callId(), command.destination(), at));
    }
}
