package io.tandem.telxl.command;

import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.model.Operator;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.Softphone;
import io.tandem.telxl.Authority;
import io.tandem.telxl.TelxlSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Where commands of sessions go to the contact centre, if the session may give them. What a command makes happen is told
 * to all whom it concerns by events; a command that is ignored tells nothing. Every stage fails with a
 * {@link CommandException} if the command is refused.
 */
@ApplicationScoped
public class Desk {

    private ContactService contacts;
    private TelxlSession session;

    /** For CDI's proxy only. */
    protected Desk() {}

    @Inject
    public Desk(ContactService contacts, TelxlSession session) {
        this.contacts = contacts;
        this.session = session;
    }

    /** Commands an operator. To be called inside the session's scope. */
    public CompletionStage<Void> commandOperator(long operatorId, Function<Instant, Command> command) {
        return execute(authorityOver(operatorId).customerId(), command);
    }

    /** Commands a call. To be called inside the session's scope. */
    public CompletionStage<Void> commandCall(long callId, Function<Instant, Command> command) {
        Authority authority = session.authority();
        return contacts.contact(authority.customerId(), callId).thenCompose(found -> {
            found.filter(authority::coversCall).orElseThrow(CommandException::unknownCall);
            return execute(authority.customerId(), command);
        });
    }

    /** Commands an operator who has a softphone. To be called inside the session's scope. */
    public CompletionStage<Void> commandSoftphone(long operatorId, Function<Instant, Command> command) {
        return operator(operatorId).thenCompose(operator -> {
            if (!Softphone.isOf(operator)) {
                throw CommandException.noSoftphone(operatorId);
            }
            return execute(operator.customerId(), command);
        });
    }

    /** An operator the session has authority over, as they are now. To be called inside the session's scope. */
    public CompletionStage<Operator> operator(long operatorId) {
        return contacts.operator(authorityOver(operatorId).customerId(), operatorId)
                .thenApply(found -> found.orElseThrow(CommandException::unknownOperator));
    }

    /** Gives a command for which the session's authority was asked already. */
    public CompletionStage<Void> execute(long customerId, Function<Instant, Command> command) {
        return contacts.execute(customerId, command).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                throw CommandException.of(refused.refusal());
            }
        });
    }

    private Authority authorityOver(long operatorId) {
        Authority authority = session.authority();
        if (!authority.coversOperator(operatorId)) {
            throw CommandException.unknownOperator();
        }
        return authority;
    }
}
