package io.tandem.chat.operation;

import io.tandem.chat.session.Binding;
import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.contact.model.Contact;
import io.tandem.json.JsonParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** {@code getUserData}: what is attached. Ours (spec 12). */
@ApplicationScoped
class GetUserData implements OperationHandler {

    @Inject
    private Desk desk;

    @Override
    public String operation() {
        return "getUserData";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        List<String> keys = call.fields().names("keys");
        return desk.binding(call)
                .thenApply(Binding::chat)
                .thenCompose(desk::contact)
                .thenApply(found -> found.orElseThrow(() -> new ChatException(ChatFault.CHAT_OVER)))
                .thenApply(contact -> Answer.of(!contact.isLive(), userData(contact, keys)));
    }

    private static JsonObject userData(Contact contact, List<String> keys) {
        Collection<String> wanted =
                keys.isEmpty() ? new TreeSet<>(contact.data().keySet()) : keys;
        JsonObjectBuilder userData = JsonParts.object();
        wanted.stream()
                .filter(contact.data()::containsKey)
                .forEach(key -> userData.add(key, contact.data().get(key)));
        return JsonParts.object().add("userData", userData).build();
    }
}
