package io.tandem.telxl.command.operator;

import io.tandem.contact.command.LogIn;
import io.tandem.contact.model.LicenceKind;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Logs operators in. */
@Dependent
class OpLoginHandler implements CommandHandler<OpLogin> {

    private final Desk desk;

    @Inject
    OpLoginHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "op_login";
    }

    @Override
    public OpLogin read(Fields fields) {
        return new OpLogin(fields.id("operator_id"));
    }

    @Override
    public CompletionStage<Void> handle(OpLogin command) {
        return desk.commandOperator(
                command.operatorId(), at -> new LogIn(command.operatorId(), LicenceKind.OPERATOR, at));
    }
}
