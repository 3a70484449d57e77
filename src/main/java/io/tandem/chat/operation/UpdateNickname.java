package io.tandem.chat.operation;

import io.tandem.contact.command.RenameCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** {@code updateNickname}: the visitor is shown by another name. */
@ApplicationScoped
class UpdateNickname implements OperationHandler {

    @Inject
    private Desk desk;

    @Override
    public String operation() {
        return "updateNickname";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        String nickname = call.fields().line("nickname", VisitorName.LONGEST);
        if (nickname.isEmpty()) {
            throw Fields.wrong("nickname", "a name is expected");
        }
        return desk.submit(call, (contactId, at) -> new RenameCaller(contactId, nickname, at));
    }
}
