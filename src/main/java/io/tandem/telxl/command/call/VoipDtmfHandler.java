package io.tandem.telxl.command.call;

import io.tandem.contact.command.SendTones;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.FieldException;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Sends tones from softphones. */
@Dependent
class VoipDtmfHandler implements CommandHandler<VoipDtmf> {

    private static final int MOST_TONES = 100;

    private final Desk desk;

    @Inject
    VoipDtmfHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "voip_dtmf";
    }

    @Override
    public VoipDtmf read(Fields fields) {
        String tones = fields.text("dtmf_string", MOST_TONES);
        if (!tones.matches("[0-9*#A-Da-d]+")) {
            throw new FieldException("Invalid dtmf_string: digits, *, # and A to D are expected.");
        }
        return new VoipDtmf(fields.id("operator_id"), tones);
    }

    @Override
    public CompletionStage<Void> handle(VoipDtmf command) {
        return desk.commandSoftphone(
                command.operatorId(), at -> new SendTones(command.operatorId(), command.tones(), at));
    }
}
