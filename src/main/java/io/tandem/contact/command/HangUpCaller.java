package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.model.EndCause;
import java.time.Instant;
import java.util.Map;

/**
 * An application ends a contact for everybody, in any state, and gives the network something along with the caller's
 * release. Ignored if it is over.
 *
 * @param contactId the contact
 * @param headers what goes with the release, for example SIP headers
 * @param at when
 */
public record HangUpCaller(long contactId, Map<String, String> headers, Instant at) implements Command {

    public HangUpCaller {
        headers = Map.copyOf(headers);
    }

    @Override
    public void run(Step step) {
        if (step.contact(contactId).isLive()) {
            Departure.end(step, contactId, EndCause.TERMINATED, headers);
        } else {
            step.ignore("contact " + contactId + " is over");
        }
    }
}
