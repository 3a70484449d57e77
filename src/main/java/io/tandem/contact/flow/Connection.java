package io.tandem.contact.flow;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import io.tandem.contact.model.Role;
import java.util.List;
import java.util.Optional;

/** Brings parties together when somebody answers. */
public final class Connection {

    private Connection() {}

    /** A leg that was waiting for an answer got one. What follows depends on what the contact was about. */
    public static void answered(Step step, LegId leg) {
        Contact contact = step.contact(leg.contactId());
        switch (contact.state()) {
            case OFFERED -> {
                Lines.answered(step, leg);
                connect(step, contact.id());
            }
            case DIALLING -> outbound(step, leg);
            case CONSULTING -> {
                Lines.answered(step, leg);
                talkToThirdParty(step, contact.id());
            }
            case TRANSFERRING -> transferred(step, leg);
            default ->
                throw new RefusedException(
                        Code.WRONG_STATE, "leg " + leg + " is not expected to answer: contact is " + contact.state());
        }
    }

    /** Lets all who have answered talk. */
    public static void connect(Step step, long contactId) {
        Lines.bridgeAll(step, contactId);
        step.record(
                new ContactEvent.Connected(step.contact(contactId).to(ContactState.CONNECTED, step.at()), step.at()));
        Recordings.startIfAutomatic(step, contactId);
    }

    /** Gives the caller to an application; everybody else has left or was never there. */
    public static void giveToScript(Step step, long contactId, String script) {
        Contact contact = step.contact(contactId);
        contact.caller().filter(Party::isAnswered).ifPresent(caller -> Lines.bridge(step, contactId, List.of(caller)));
        Contact current = step.contact(contactId);
        step.record(new ContactEvent.Scripted(
                current.to(ContactState.SCRIPTED, step.at())
                        .withQueue(Optional.empty())
                        .withPlan(current.plan().runs(script)),
                step.at()));
    }

    /** Lets the caller talk to whoever has answered a transfer. */
    public static void completeTransfer(Step step, long contactId) {
        Lines.bridgeAll(step, contactId);
        Contact contact = step.contact(contactId).to(ContactState.CONNECTED, step.at());
        step.record(new ContactEvent.Transferred(contact.withPlan(contact.plan().screening(false)), step.at()));
        Recordings.startIfAutomatic(step, contactId);
    }

    /** Hands the caller to the party consulted; the operator leaves. */
    public static void handOver(Step step, long contactId, LegEnd operatorsEnd) {
        Contact contact = step.contact(contactId);
        Party third = contact.thirdParty().orElseThrow();
        contact.owner().ifPresent(owner -> Lines.release(step, owner.leg(), operatorsEnd));
        becomeOperator(step, third);
        Lines.bridgeAll(step, contactId);
        step.record(
                new ContactEvent.Transferred(step.contact(contactId).to(ContactState.CONNECTED, step.at()), step.at()));
    }

    /** Whoever was consulted and is an operator now serves the caller. */
    public static void becomeOperator(Step step, Party third) {
        if (third.operatorId().isPresent()) {
            Lines.as(step, third, Role.OPERATOR);
        }
    }

    /** Operator and third party talk, the caller is held. */
    public static void talkToThirdParty(Step step, long contactId) {
        Contact contact = step.contact(contactId);
        Lines.hold(step, contact.caller().orElseThrow());
        Lines.bridge(
                step,
                contactId,
                List.of(contact.owner().orElseThrow(), contact.thirdParty().orElseThrow()));
    }

    /** Operator and caller talk, the third party is held. */
    public static void talkToCaller(Step step, long contactId) {
        Contact contact = step.contact(contactId);
        Lines.hold(step, contact.thirdParty().orElseThrow());
        Lines.bridge(
                step,
                contactId,
                List.of(contact.owner().orElseThrow(), contact.caller().orElseThrow()));
    }

    private static void outbound(Step step, LegId leg) {
        Lines.answered(step, leg);
        Contact contact = step.contact(leg.contactId());
        contact.pending().forEach(other -> Lines.release(step, other.leg(), LegEnd.CANCELLED));
        boolean ownPhone = contact.parties().size() == 1;
        if (ownPhone && contact.plan().toCall().isPresent()) {
            callTheOther(step, contact);
        } else if (contact.plan().script().isPresent()) {
            giveToScript(step, contact.id(), contact.plan().script().get());
        } else {
            connect(step, contact.id());
        }
    }

    private static void callTheOther(Step step, Contact contact) {
        Destination destination = contact.plan().toCall().orElseThrow();
        if (destination.kind() == Destination.Kind.NUMBER) {
            Lines.dial(step, contact.id(), Role.CALLER, destination.number());
        } else if (step.operator(destination.id()).isWaiting()) {
            Lines.ringOperator(step, contact.id(), Role.OPERATOR, destination.id());
        } else {
            Departure.end(step, contact.id(), EndCause.BUSY);
        }
    }

    private static void transferred(Step step, LegId leg) {
        Contact contact = step.contact(leg.contactId());
        contact.owner().ifPresent(owner -> Lines.release(step, owner.leg(), LegEnd.TRANSFERRED));
        contact.pending().stream()
                .filter(other -> !other.leg().equals(leg))
                .forEach(other -> Lines.release(step, other.leg(), LegEnd.CANCELLED));
        Lines.answered(step, leg);
        if (contact.plan().screened()) {
            Contact answered = step.contact(contact.id());
            step.record(new ContactEvent.TransferAnswered(answered, answered.party(leg), step.at()));
        } else {
            completeTransfer(step, contact.id());
        }
    }
}
