package io.tandem.telxl.command.operator;

import io.tandem.contact.command.LogOut;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Logs operators out. */
@Dependent
class OpLogoutHandler implements CommandHandler<OpLogout> {

    private final Desk desk;

    @Inject
    OpLogoutHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "op_logout";
    }

    @Override
    public OpLogout read(Fields fields) {
        return new OpLogout(fields.id("operator_id"));
    }

    @Override
    public CompletionStage<Void> handle(OpLogout command) {
        return desk.commandOperator(command.operatorId(), at -> new LogOut(command.operatorId(), at));
    }
}
