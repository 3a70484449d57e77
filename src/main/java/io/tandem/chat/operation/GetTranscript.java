package io.tandem.chat.operation;

import io.tandem.chat.session.Binding;
import io.tandem.chat.wire.ChatEvents;
import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.contact.model.Contact;
import io.tandem.json.JsonParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletionStage;

/** {@code getTranscript}: the chat so far, in one piece and without being told again. Ours (spec 12). */
@ApplicationScoped
class GetTranscript implements OperationHandler {

    @Inject
    private Desk desk;

    @Override
    public String operation() {
        return "getTranscript";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        int from = call.fields().number("transcriptPosition").orElse(0);
        return desk.binding(call)
                .thenApply(Binding::chat)
                .thenCompose(desk::contact)
                .thenApply(found -> found.orElseThrow(() -> new ChatException(ChatFault.CHAT_OVER)))
                .thenApply(contact -> Answer.of(!contact.isLive(), transcript(contact, from)));
    }

    private static JsonObject transcript(Contact contact, int from) {
        return JsonParts.object()
                .add("messages", new ChatEvents(contact).of(contact.journal().after(Math.max(0, from - 1))))
                .add("nextPosition", contact.journal().last() + 1)
                .build();
    }
}
