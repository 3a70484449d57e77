package io.tandem.contact.flow;

import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.util.Optional;

/** Finds the parts of a contact that a command speaks of, and makes sure that they are as it needs them. */
public final class Parts {

    private Parts() {}

    /** A new contact, not recorded in the step yet. */
    public static Contact begin(Step step, long contactId, Origin origin, ContactState state, Recording recording) {
        if (step.findContact(contactId).isPresent()) {
            throw new RefusedException(Code.ALREADY_EXISTS, "there is a contact " + contactId + " already");
        }
        return Contact.begin(contactId, origin, state, recording, step.at());
    }

    /**
     * An operator's leg in the contact they are in.
     *
     * @throws RefusedException if they are in none
     */
    public static LegId legOf(Step step, long operatorId) {
        Operator operator = step.operator(operatorId);
        return operator.contact()
                .filter(id -> operator.isInContact())
                .flatMap(id -> step.contact(id).partOf(operatorId))
                .map(Party::leg)
                .orElseThrow(
                        () -> new RefusedException(Code.WRONG_STATE, "operator " + operatorId + " is in no contact"));
    }

    /**
     * The leg that rings at an operator.
     *
     * @throws RefusedException if none does
     */
    public static LegId pendingLegOf(Step step, long operatorId) {
        LegId leg = legOf(step, operatorId);
        if (!isPending(step, leg)) {
            throw new RefusedException(Code.WRONG_STATE, "nothing rings at operator " + operatorId);
        }
        return leg;
    }

    /**
     * The caller of a contact, who rings and was not answered; nobody but an application has to do with it.
     *
     * @throws RefusedException if it is not so
     */
    public static Party requireRingingCaller(Step step, long contactId) {
        Contact contact = step.contact(contactId).require(ContactState.ARRIVED, ContactState.SCRIPTED);
        Party caller = contact.requireCaller();
        if (!caller.isPending()) {
            throw new RefusedException(Code.WRONG_STATE, "the caller of contact " + contactId + " was answered");
        }
        return caller;
    }

    /** State of a leg; empty if its contact is no longer known. */
    public static Optional<LegState> state(Step step, LegId leg) {
        return find(step, leg).map(Party::state);
    }

    /** Whether a leg waits for an answer; not if its contact is no longer known. */
    public static boolean isPending(Step step, LegId leg) {
        return find(step, leg).filter(Party::isPending).isPresent();
    }

    /** Whether a leg was answered and is there; not if its contact is no longer known. */
    public static boolean isAnswered(Step step, LegId leg) {
        return find(step, leg).filter(Party::isAnswered).isPresent();
    }

    /**
     * Makes sure that a destination, if it is an operator, is free and somebody else.
     *
     * @throws RefusedException if not
     */
    public static void requireFreeColleague(Step step, Party owner, Destination destination) {
        if (destination.kind() == Destination.Kind.OPERATOR) {
            requireOther(owner.operatorId().orElseThrow(), destination);
            Staff.requireWaiting(step, destination.id());
        }
    }

    /**
     * Makes sure that nobody calls themselves.
     *
     * @throws RefusedException if so
     */
    public static void requireOther(long operatorId, Destination destination) {
        if (destination.id() == operatorId) {
            throw new RefusedException(Code.WRONG_DESTINATION, "operator " + operatorId + " cannot call themselves");
        }
    }

    private static Optional<Party> find(Step step, LegId leg) {
        return step.findContact(leg.contactId()).map(contact -> contact.party(leg));
    }
}
