package io.tandem.telxl.command.operator;

import io.tandem.contact.command.ChangeTarget;
import io.tandem.contact.service.Softphone;
import io.tandem.telxl.TelxlSession;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.event.TelxlEvent;
import io.tandem.telxl.feed.Statuses;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Changes operators' phone numbers. Where it has no effect it is answered by the status as it is. */
@Dependent
class OpUpdateTargetHandler implements CommandHandler<OpUpdateTarget> {

    private final Desk desk;
    private final TelxlSession session;
    private final Statuses statuses;

    @Inject
    OpUpdateTargetHandler(Desk desk, TelxlSession session, Statuses statuses) {
        this.desk = desk;
        this.session = session;
        this.statuses = statuses;
    }

    @Override
    public String commandType() {
        return "op_update_target";
    }

    @Override
    public OpUpdateTarget read(Fields fields) {
        return new OpUpdateTarget(fields.id("operator_id"), fields.phoneNumber("target"));
    }

    @Override
    public CompletionStage<Void> handle(OpUpdateTarget command) {
        Consumer<TelxlEvent> client = session.sender();
        return desk.operator(command.operatorId()).thenCompose(operator -> {
            if (Softphone.isOf(operator)) {
                client.accept(statuses.of(operator));
                return CompletableFuture.completedStage(null);
            }
            return desk.execute(
                    operator.customerId(), at -> new ChangeTarget(command.operatorId(), command.target(), at));
        });
    }
}
