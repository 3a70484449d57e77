package io.tandem.chat.operation;

import io.tandem.contact.command.LeaveAsCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.concurrent.CompletionStage;

/** {@code disconnect}: the visitor leaves, and the chat is over. */
@ApplicationScoped
class Disconnect implements OperationHandler {

    @Inject
    private Desk desk;

    @Override
    public String operation() {
        return "disconnect";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        return desk.act(call, LeaveAsCaller::new).thenApply(left -> Answer.done(true, JsonValue.EMPTY_JSON_OBJECT));
    }
}
