package io.tandem.processor.request;

import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.service.ContactService;
import io.tandem.processor.RequestException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Where requests become commands of the core. What a command makes happen is told by the agent's feed. */
@ApplicationScoped
public class ContactDesk {

    private ContactService contacts;

    /** For CDI's proxy only. */
    protected ContactDesk() {}

    @Inject
    public ContactDesk(ContactService contacts) {
        this.contacts = contacts;
    }

    /** Gives a command; the reply echoes the request's data. Fails with a {@link RequestException} if it is refused. */
    public CompletionStage<Reply> command(Call call, Function<Instant, Command> command) {
        return execute(call, command).thenApply(done -> Reply.echo(call));
    }

    /** Gives a command. Fails with a {@link RequestException} if it is refused. */
    public CompletionStage<Void> execute(Call call, Function<Instant, Command> command) {
        return contacts.execute(call.customerId(), command).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                throw RequestException.of(refused.refusal());
            }
        });
    }
}
