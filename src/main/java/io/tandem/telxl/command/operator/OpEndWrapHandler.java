package io.tandem.telxl.command.operator;

import io.tandem.contact.command.EndWrap;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Ends wrap. */
@Dependent
class OpEndWrapHandler implements CommandHandler<OpEndWrap> {

    private final Desk desk;

    @Inject
    OpEndWrapHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "op_end_wrap";
    }

    @Override
    public OpEndWrap read(Fields fields) {
        return new OpEndWrap(fields.id("operator_id"));
    }

    @Override
    public CompletionStage<Void> handle(OpEndWrap command) {
        return desk.commandOperator(command.operatorId(), at -> new EndWrap(command.operatorId(), at));
    }
}
