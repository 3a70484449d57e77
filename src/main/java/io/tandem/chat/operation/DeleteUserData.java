package io.tandem.chat.operation;

import io.tandem.contact.command.AttachData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** {@code deleteUserData}: the visitor's page removes data. Ours (spec 12). */
@ApplicationScoped
class DeleteUserData implements OperationHandler {

    @Inject
    private Desk desk;

    @Override
    public String operation() {
        return "deleteUserData";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        Set<String> names = Set.copyOf(call.fields().having("keys").names("keys"));
        return desk.submit(call, (contactId, at) -> new AttachData(contactId, Map.of(), names, at));
    }
}
