package io.tandem.telxl.command.call;

import io.tandem.contact.command.CompleteTransfer;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Transfers calls after enquiries. */
@Dependent
class CallCompleteEnquiryHandler implements CommandHandler<CallCompleteEnquiry> {

    private final Desk desk;

    @Inject
    CallCompleteEnquiryHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_complete_enquiry";
    }

    @Override
    public CallCompleteEnquiry read(Fields fields) {
        return new CallCompleteEnquiry(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(CallCompleteEnquiry command) {
        return desk.commandCall(command.callId(), at -> new CompleteTransfer(command.callId(), at));
    }
}
