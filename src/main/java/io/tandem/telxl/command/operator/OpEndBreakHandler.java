package io.tandem.telxl.command.operator;

import io.tandem.contact.command.EndBreak;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Ends breaks. */
@Dependent
class OpEndBreakHandler implements CommandHandler<OpEndBreak> {

    private final Desk desk;

    @Inject
    OpEndBreakHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "op_end_break";
    }

    @Override
    public OpEndBreak read(Fields fields) {
        return new OpEndBreak(fields.id("operator_id"));
    }

    @Override
    public CompletionStage<Void> handle(OpEndBreak command) {
        return desk.commandOperator(command.operatorId(), at -> new EndBreak(command.operatorId(), at));
    }
}
