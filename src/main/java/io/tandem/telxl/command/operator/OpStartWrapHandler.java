package io.tandem.telxl.command.operator;

import io.tandem.contact.command.StartWrap;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Gives operators time to finish. */
@Dependent
class OpStartWrapHandler implements CommandHandler<OpStartWrap> {

    private final Desk desk;

    @Inject
    OpStartWrapHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "op_start_wrap";
    }

    @Override
    public OpStartWrap read(Fields fields) {
        return new OpStartWrap(fields.id("operator_id"));
    }

    @Override
    public CompletionStage<Void> handle(OpStartWrap command) {
        return desk.commandOperator(command.operatorId(), at -> new StartWrap(command.operatorId(), at));
    }
}
