package io.tandem.contact.flow;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.QueuePosition;
import io.tandem.contact.model.Role;
import java.util.Map;
import java.util.Optional;

/** Decides what becomes of a contact when a party leaves or cannot be had. */
public final class Departure {

    private Departure() {}

    /** A leg is gone, or must go. */
    public static void left(Step step, LegId leg, LegEnd reason) {
        Contact contact = step.contact(leg.contactId());
        Party party = contact.party(leg);
        if (party.role() == Role.CALLER) {
            callerLeft(step, contact, party, reason);
        } else if (party.isPending()) {
            notReached(step, contact, party, reason);
        } else {
            partyLeft(step, contact, party, reason);
        }
    }

    /** Ends a contact: everybody is released, the recording stops. */
    public static void end(Step step, long contactId, EndCause cause) {
        end(step, contactId, cause, Map.of());
    }

    /** The same, with headers that go with the caller's release. */
    public static void end(Step step, long contactId, EndCause cause, Map<String, String> headers) {
        Dispatch.leaveQueue(step, contactId);
        step.contact(contactId)
                .live()
                .forEach(party -> Lines.release(
                        step, party.leg(), LegEnd.CONTACT_ENDED, party.role() == Role.CALLER ? headers : Map.of()));
        if (step.contact(contactId).recording().running()) {
            Recordings.stop(step, contactId);
        }
        step.record(new ContactEvent.Ended(step.contact(contactId).end(cause, step.at()), step.at()));
    }

    /** The consultation is over: operator and caller talk again. */
    public static void endConsult(Step step, long contactId, LegEnd reason) {
        Party third = step.contact(contactId).thirdParty().orElseThrow();
        Lines.release(step, third.leg(), reason);
        step.record(new ContactEvent.ConsultEnded(step.contact(contactId), reason, step.at()));
        Connection.connect(step, contactId);
    }

    private static void callerLeft(Step step, Contact contact, Party caller, LegEnd reason) {
        Lines.release(step, caller.leg(), reason);
        if (step.contact(contact.id()).caller().isEmpty()) {
            boolean called = contact.state() == ContactState.DIALLING && reason.byFarEnd();
            end(step, contact.id(), called ? causeOfFailure(reason) : EndCause.CALLER_LEFT);
        }
    }

    private static void notReached(Step step, Contact contact, Party party, LegEnd reason) {
        switch (contact.state()) {
            case OFFERED -> {
                Lines.release(step, party.leg(), reason);
                Contact after = passedBy(step.contact(contact.id()), party);
                long operatorId = party.operatorId().orElseThrow();
                step.record(new ContactEvent.OfferFailed(after, operatorId, reason, step.at()));
                goBack(step, contact.id(), causeOfFailure(reason));
            }
            case CONSULTING -> endConsult(step, contact.id(), reason);
            case TRANSFERRING -> transferTargetLost(step, contact, party, reason);
            default -> {
                Lines.release(step, party.leg(), reason);
                end(step, contact.id(), causeOfFailure(reason));
            }
        }
    }

    /** Whoever a transfer called cannot be had, or has left; or the operator who transfers has, while it rings there. */
    private static void transferTargetLost(Step step, Contact contact, Party party, LegEnd reason) {
        Lines.release(step, party.leg(), reason);
        Contact after = step.contact(contact.id());
        if (!after.pending().isEmpty()) {
            return;
        }
        step.record(new ContactEvent.TransferFailed(passedBy(after, party), reason, step.at()));
        if (after.owner().isPresent()) {
            Connection.connect(step, contact.id());
        } else {
            goBack(step, contact.id(), EndCause.TRANSFER_FAILED);
        }
    }

    private static void partyLeft(Step step, Contact contact, Party party, LegEnd reason) {
        switch (contact.state()) {
            case CONSULTING -> {
                if (party.role() == Role.THIRD_PARTY) {
                    endConsult(step, contact.id(), reason);
                } else if (contact.thirdParty().filter(Party::isAnswered).isPresent()) {
                    // As on a desk phone: hanging up during a consultation hands the caller over.
                    Connection.handOver(step, contact.id(), reason);
                } else {
                    Lines.release(step, party.leg(), reason);
                    Lines.releaseAllButCaller(step, contact.id(), LegEnd.CANCELLED);
                    goOn(step, contact.id(), EndCause.OPERATOR_LEFT);
                }
            }
            case TRANSFERRING -> transferTargetLost(step, contact, party, reason);
            case CONNECTED -> {
                Lines.release(step, party.leg(), reason);
                goOn(
                        step,
                        contact.id(),
                        party.role() == Role.OPERATOR ? EndCause.OPERATOR_LEFT : EndCause.THIRD_PARTY_LEFT);
            }
            default -> {
                Lines.release(step, party.leg(), reason);
                end(step, contact.id(), EndCause.OPERATOR_LEFT);
            }
        }
    }

    /** Somebody left a conversation: the others go on, or the caller who is left alone goes where was planned. */
    private static void goOn(Step step, long contactId, EndCause otherwise) {
        Contact contact = step.contact(contactId);
        Optional<String> next = contact.plan().afterCall();
        if (contact.live().size() > 1) {
            Lines.bridgeAll(step, contactId);
        } else if (contact.caller().isPresent() && next.isPresent()) {
            Connection.giveToScript(step, contactId, next.get());
        } else {
            end(step, contactId, otherwise);
        }
    }

    /** An attempt to reach somebody failed: the caller goes back to where they came from. */
    private static void goBack(Step step, long contactId, EndCause otherwise) {
        Contact contact = step.contact(contactId);
        Optional<QueuePosition> position = contact.queue();
        Optional<String> script = contact.plan().afterCall();
        if (position.isPresent()) {
            Dispatch.enqueue(step, contactId, contact.plan(), position.get());
        } else if (script.isPresent()) {
            Connection.giveToScript(step, contactId, script.get());
        } else {
            end(step, contactId, otherwise);
        }
    }

    private static Contact passedBy(Contact contact, Party party) {
        return contact.withQueue(contact.queue()
                .map(position -> party.operatorId().map(position::passedBy).orElse(position)));
    }

    private static EndCause causeOfFailure(LegEnd reason) {
        return switch (reason) {
            case BUSY -> EndCause.BUSY;
            case DECLINED, REJECTED, HUNG_UP -> EndCause.DECLINED;
            case FAILED -> EndCause.UNREACHABLE;
            case NO_ANSWER, RING_TIME_OVER -> EndCause.NOT_ANSWERED;
            case RELEASED, CANCELLED, TRANSFERRED, REPLACED, LOST, CONTACT_ENDED -> EndCause.OPERATOR_LEFT;
        };
    }
}
