package io.tandem.telxl.command.call;

import io.tandem.contact.command.PlaceCall;
import io.tandem.contact.model.Recording;
import io.tandem.contact.service.ContactService;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.command.Destinations;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Begins outbound calls. Which telephony server carries them is ours to choose: {@code server_id} is accepted and ignored. */
@Dependent
class CallStartOutdiallerHandler implements CommandHandler<CallStartOutdialler> {

    private final Desk desk;
    private final ContactService contacts;

    @Inject
    CallStartOutdiallerHandler(Desk desk, ContactService contacts) {
        this.desk = desk;
        this.contacts = contacts;
    }

    @Override
    public String commandType() {
        return "call_start_outdialler";
    }

    @Override
    public CallStartOutdialler read(Fields fields) {
        fields.optionalId("server_id");
        return new CallStartOutdialler(fields.id("operator_id"), Destinations.read(fields));
    }

    @Override
    public CompletionStage<Void> handle(CallStartOutdialler command) {
        return desk.operator(command.operatorId()).thenCompose(operator -> contacts.newContactId()
                .thenCompose(callId -> desk.execute(
                        operator.customerId(),
                        at -> new PlaceCall(
                                callId,
                                operator.id(),
                                command.destination(),
                                operator.settings().target(),
                                Recording.onDemand(),
                                at))));
    }
}
