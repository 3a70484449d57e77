package io.tandem.chat.operation;

import io.tandem.contact.command.TypeAsCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** {@code startTyping}: the visitor types. */
@ApplicationScoped
class StartTyping implements OperationHandler {

    @Inject
    private Desk desk;

    @Inject
    private Texts texts;

    @Override
    public String operation() {
        return "startTyping";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        String preview = texts.optional(call.fields(), "message");
        return desk.act(call, (contactId, at) -> new TypeAsCaller(contactId, true, preview, at));
    }
}
