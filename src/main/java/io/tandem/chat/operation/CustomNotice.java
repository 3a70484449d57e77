package io.tandem.chat.operation;

import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** {@code customNotice}: the visitor's page tells the agent's desktop something. */
@ApplicationScoped
class CustomNotice implements OperationHandler {

    @Inject
    private Desk desk;

    @Inject
    private Texts texts;

    @Override
    public String operation() {
        return "customNotice";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        Item item = Item.notice(texts.required(call.fields(), "message"));
        return desk.submit(call, (contactId, at) -> new WriteAsCaller(contactId, item, at));
    }
}
