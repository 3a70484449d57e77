package io.tandem.telxl.command.operator;

import io.tandem.contact.command.StartBreak;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.telxl.command.BreakStates;
import io.tandem.telxl.command.CommandException;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Puts operators into break and busy states. */
@Dependent
class OpStartBreakHandler implements CommandHandler<OpStartBreak> {

    private static final int LONGEST_TEXT = 200;

    private final Desk desk;
    private final BreakStates breakStates;

    @Inject
    OpStartBreakHandler(Desk desk, BreakStates breakStates) {
        this.desk = desk;
        this.breakStates = breakStates;
    }

    @Override
    public String commandType() {
        return "op_start_break";
    }

    @Override
    public OpStartBreak read(Fields fields) {
        return new OpStartBreak(
                fields.id("operator_id"),
                fields.id("break_id"),
                fields.optionalText("busy_text", LONGEST_TEXT).orElse(""));
    }

    @Override
    public CompletionStage<Void> handle(OpStartBreak command) {
        return desk.operator(command.operatorId()).thenCompose(operator -> wanted(operator.customerId(), command)
                .thenCompose(wanted ->
                        desk.execute(operator.customerId(), at -> new StartBreak(command.operatorId(), wanted, at))));
    }

    private CompletionStage<Break> wanted(long customerId, OpStartBreak command) {
        if (command.breakId() == 0) {
            return CompletableFuture.completedStage(new Break(0, BreakKind.BUSY, "", command.busyText()));
        }
        return breakStates.find(customerId, command.breakId()).thenApply(found -> found.map(
                        state -> new Break(command.breakId(), state.kind(), state.name(), command.busyText()))
                .orElseThrow(CommandException::unknownBreak));
    }
}
