package io.tandem.telxl.command.call;

import io.tandem.contact.command.CancelConsult;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Takes enquiries back. */
@Dependent
class CallCancelEnquiryHandler implements CommandHandler<CallCancelEnquiry> {

    private final Desk desk;

    @Inject
    CallCancelEnquiryHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_cancel_enquiry";
    }

    @Override
    public CallCancelEnquiry read(Fields fields) {
        return new CallCancelEnquiry(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallCancelEnquiry command) {
        return desk.commandCall(command.callId(), at -> new CancelConsult(command.callId(), at));
    }
}
