package io.tandem.chat.operation;

import io.tandem.chat.session.Binder;
import io.tandem.chat.session.Binding;
import io.tandem.chat.session.Chat;
import io.tandem.chat.wire.ChatException;
import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.Submit;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Submission;
import io.tandem.contact.service.ContactService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the operations on a chat that goes on have in common: who may, and that the client is told before the answer. */
@ApplicationScoped
class Desk {

    private static final String SUBMITTER = "[A-Za-z0-9-]{1,64}";

    @Inject
    private Binder binder;

    @Inject
    private ContactService contacts;

    /** The chat that the call's key proves, bound to whoever calls (spec 11.1). */
    CompletionStage<Binding> binding(Call call) {
        return proven(call).thenCompose(chat -> binder.bind(call.visitor(), chat));
    }

    /** The chat that the call's key proves. */
    CompletionStage<Chat> proven(Call call) {
        return binder.prove(call.visitor(), call.channel(), call.fields().text("secureKey"));
    }

    /** The present state of a chat's contact; nothing if it ended some time ago. */
    CompletionStage<Optional<Contact>> contact(Chat chat) {
        return contacts.contact(chat.customerId(), chat.contactId());
    }

    /**
     * Does something in the chat.
     *
     * @param command of the contact's id and the time
     */
    CompletionStage<Answer> act(Call call, BiFunction<Long, Instant, Command> command) {
        return binding(call)
                .thenCompose(binding ->
                        execute(binding, at -> command.apply(binding.chat().contactId(), at)))
                .thenApply(done -> Answer.DONE);
    }

    /** The same once, if the call is numbered. */
    CompletionStage<Answer> submit(Call call, BiFunction<Long, Instant, Command> command) {
        Optional<Submission> submission = submission(call.fields());
        return act(call, (contactId, at) -> submission
                .<Command>map(number -> new Submit(contactId, number, command.apply(contactId, at)))
                .orElseGet(() -> command.apply(contactId, at)));
    }

    private CompletionStage<Void> execute(Binding binding, Function<Instant, Command> command) {
        return contacts.execute(binding.chat().customerId(), command).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                throw ChatException.of(refused.refusal());
            }
            if (outcome instanceof Outcome.Done done) {
                last(done, binding.chat().contactId()).ifPresent(binding::show);
            }
        });
    }

    private static Optional<Contact> last(Outcome.Done done, long contactId) {
        return done.events().stream()
                .filter(ContactEvent.class::isInstance)
                .map(event -> ((ContactEvent) event).contact())
                .filter(contact -> contact.id() == contactId)
                .reduce((first, second) -> second);
    }

    private static Optional<Submission> submission(Fields fields) {
        String sender = fields.text("sender");
        Optional<Integer> number = fields.number("number");
        if (sender.isEmpty() && number.isEmpty()) {
            return Optional.empty();
        }
        if (!sender.matches(SUBMITTER)) {
            throw Fields.wrong("sender", "1 to 64 letters, digits or hyphens are expected");
        }
        if (number.isEmpty() || number.get() == 0) {
            throw Fields.wrong("number", "a whole number from 1 on is expected");
        }
        return Optional.of(new Submission(sender, number.get()));
    }
}
