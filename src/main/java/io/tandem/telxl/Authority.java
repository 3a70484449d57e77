package io.tandem.telxl;

import io.tandem.contact.model.Contact;
import io.tandem.session.Principal;

/**
 * What a session may command: its operator and the calls this operator takes part in, or everything of its customer. The
 * rest, other customers' in particular, does not exist for it.
 *
 * @param principal on whose behalf the session acts
 */
public record Authority(Principal principal) {

    /** The customer it is confined to. */
    public long customerId() {
        return principal.customerId();
    }

    /** Whether the session may command an operator of its customer. */
    public boolean coversOperator(long operatorId) {
        return principal.operatorId().isEmpty() || principal.operatorId().getAsLong() == operatorId;
    }

    /** Whether the session may command a contact of its customer; only calls are TelXL's. */
    public boolean coversCall(Contact contact) {
        if (!contact.origin().medium().onSwitch()) {
            return false;
        }
        return principal.operatorId().isEmpty()
                || takesPart(contact, principal.operatorId().getAsLong());
    }

    /** A call that is over stays that of all who took part, so that a command too late can be told so. */
    private static boolean takesPart(Contact contact, long operatorId) {
        return contact.isLive()
                ? contact.partOf(operatorId).isPresent()
                : contact.parties().stream().anyMatch(party -> party.operatorId()
                        .filter(id -> id == operatorId)
                        .isPresent());
    }
}
