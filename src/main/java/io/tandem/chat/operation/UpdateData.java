package io.tandem.chat.operation;

import io.tandem.contact.command.AttachData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** {@code updateData}: the visitor's page attaches data. */
@ApplicationScoped
class UpdateData implements OperationHandler {

    @Inject
    private Desk desk;

    @Override
    public String operation() {
        return "updateData";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        Fields.Data data = call.fields().having("userData").userData("userData");
        return desk.submit(call, (contactId, at) -> new AttachData(contactId, data.set(), data.removed(), at));
    }
}
