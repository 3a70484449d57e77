package io.tandem.chat.operation;

import io.tandem.chat.session.Binder;
import io.tandem.chat.session.Binding;
import io.tandem.contact.model.Contact;
import io.tandem.json.JsonParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * {@code requestNotifications}: binds the chat to whoever calls and tells it from a position on, also if it is over by now
 * (spec 11.9).
 */
@ApplicationScoped
class RequestNotifications implements OperationHandler {

    @Inject
    private Desk desk;

    @Inject
    private Binder binder;

    @Override
    public String operation() {
        return "requestNotifications";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        int from = Math.max(1, call.fields().number("transcriptPosition").orElse(1));
        String sender = call.fields().text("sender");
        return desk.proven(call)
                .thenCompose(chat -> binder.bindAndTell(call.visitor(), chat, from))
                .thenCompose(
                        binding -> desk.contact(binding.chat()).thenApply(contact -> answer(binding, contact, sender)));
    }

    private static Answer answer(Binding binding, Optional<Contact> contact, String sender) {
        JsonObject more = JsonParts.object(Binder.introduction(binding.chat()))
                .add("nextPosition", binding.next())
                .add(
                        "submitted",
                        contact.map(state -> state.journal().submittedBy(sender))
                                .orElse(0))
                .build();
        return Answer.done(!contact.map(Contact::isLive).orElse(false), more);
    }
}
