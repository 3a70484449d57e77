package io.tandem.chat.operation;

import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** {@code sendMessage}: the visitor writes. */
@ApplicationScoped
class SendMessage implements OperationHandler {

    private static final int LONGEST_TYPE = 100;

    @Inject
    private Desk desk;

    @Inject
    private Texts texts;

    @Override
    public String operation() {
        return "sendMessage";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        String text = texts.required(call.fields(), "message");
        String type = call.fields().line("messageType", LONGEST_TYPE);
        Item item = type.isEmpty() ? Item.text(text) : Item.text(text, type);
        return desk.submit(call, (contactId, at) -> new WriteAsCaller(contactId, item, at));
    }
}
