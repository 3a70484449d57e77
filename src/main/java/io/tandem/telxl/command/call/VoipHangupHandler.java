package io.tandem.telxl.command.call;

import io.tandem.contact.command.HangUp;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Hangs up softphones. */
@Dependent
class VoipHangupHandler implements CommandHandler<VoipHangup> {

    private final Desk desk;

    @Inject
    VoipHangupHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "voip_hangup";
    }

    @Override
    public VoipHangup read(Fields fields) {
        return new VoipHangup(fields.id("operator_id"));
    }

    @Override
    public CompletionStage<Void> handle(VoipHangup command) {
        return desk.commandSoftphone(command.operatorId(), at -> new HangUp(command.operatorId(), at));
    }
}
