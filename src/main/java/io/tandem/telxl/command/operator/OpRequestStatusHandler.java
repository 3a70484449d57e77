package io.tandem.telxl.command.operator;

import io.tandem.telxl.TelxlSession;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.event.TelxlEvent;
import io.tandem.telxl.feed.Statuses;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Tells what operators are doing. */
@Dependent
class OpRequestStatusHandler implements CommandHandler<OpRequestStatus> {

    private final Desk desk;
    private final TelxlSession session;
    private final Statuses statuses;

    @Inject
    OpRequestStatusHandler(Desk desk, TelxlSession session, Statuses statuses) {
        this.desk = desk;
        this.session = session;
        this.statuses = statuses;
    }

    @Override
    public String commandType() {
        return "op_request_status";
    }

    @Override
    public OpRequestStatus read(Fields fields) {
        return new OpRequestStatus(fields.id("operator_id"));
    }

    @Override
    public CompletionStage<Void> handle(OpRequestStatus command) {
        Consumer<TelxlEvent> client = session.sender();
        return desk.operator(command.operatorId()).thenAccept(operator -> client.accept(statuses.of(operator)));
    }
}
