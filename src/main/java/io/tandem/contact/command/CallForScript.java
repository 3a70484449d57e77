package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Introduction;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Plan;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import io.tandem.contact.model.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An application calls somebody: all numbers ring, and whoever answers first is the caller.
 *
 * @param contactId a new number, unique on all nodes
 * @param origin where it comes from
 * @param recording how it is to be recorded
 * @param script the application
 * @param numbers whom to call; at least one
 * @param headers what goes with the call, for example SIP headers
 * @param at when
 */
public record CallForScript(
        long contactId,
        Origin origin,
        Recording recording,
        String script,
        List<String> numbers,
        Map<String, String> headers,
        Instant at)
        implements Command {

    public CallForScript {
        numbers = List.copyOf(numbers);
        headers = Map.copyOf(headers);
    }

    @Override
    public void run(Step step) {
        if (numbers.isEmpty()) {
            throw new RefusedException(Code.WRONG_DESTINATION, "there is nobody to call");
        }
        Contact contact = Parts.begin(step, contactId, origin, ContactState.DIALLING, recording);
        step.record(new ContactEvent.Began(contact.withPlan(Plan.NONE.runs(script)), at));
        Introduction introduction = new Introduction(origin.from(), headers);
        numbers.forEach(number -> Lines.dial(step, contactId, Role.CALLER, number, introduction));
    }
}
