package io.tandem.chat.operation;

import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** {@code pushUrl}: the visitor names a page. */
@ApplicationScoped
class PushUrl implements OperationHandler {

    @Inject
    private Desk desk;

    @Inject
    private Texts texts;

    @Override
    public String operation() {
        return "pushUrl";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        Item item = Item.url(texts.url(call.fields(), "pushUrl"));
        return desk.submit(call, (contactId, at) -> new WriteAsCaller(contactId, item, at));
    }
}
