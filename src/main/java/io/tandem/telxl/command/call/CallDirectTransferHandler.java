package io.tandem.telxl.command.call;

import io.tandem.contact.command.TransferDirectly;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.command.Destinations;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Transfers calls. */
@Dependent
class CallDirectTransferHandler implements CommandHandler<CallDirectTransfer> {

    private final Desk desk;

    @Inject
    CallDirectTransferHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "call_direct_transfer";
    }

    @Override
    public CallDirectTransfer read(Fields fields) {
        return new CallDirectTransfer(fields.id("call_id"), Destinations.read(fields));
    }

    @Override
    public CompletionStage<Void> handle(CallDirectTransfer command) {
        return desk.commandCall(
                command.callId(), at -> new TransferDirectly(command.callId(), command.destination(), at));
    }
}
