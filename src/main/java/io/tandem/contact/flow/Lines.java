package io.tandem.contact.flow;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.Timer;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Calls parties, connects, holds and releases them. Tells the switch only about what the switch carries. */
public final class Lines {

    private Lines() {}

    /** Calls a party: an operator gets the role given, anybody else the role of a third party. */
    public static void call(Step step, long contactId, Role roleOfOperator, Destination destination) {
        call(step, contactId, roleOfOperator, destination, Introduction.of(step.contact(contactId)));
    }

    /** The same, with something else to show than the caller. */
    public static void call(
            Step step, long contactId, Role roleOfOperator, Destination destination, Introduction introduction) {
        if (destination.kind() == Destination.Kind.OPERATOR) {
            ringOperator(step, contactId, roleOfOperator, destination.id(), introduction);
        } else {
            dial(step, contactId, Role.THIRD_PARTY, destination.requireParty().number(), introduction);
        }
    }

    /** Rings an operator's phone, or shows the contact on their desktop. */
    public static void ringOperator(Step step, long contactId, Role role, long operatorId) {
        ringOperator(step, contactId, role, operatorId, Introduction.of(step.contact(contactId)));
    }

    private static void ringOperator(Step step, long contactId, Role role, long operatorId, Introduction introduction) {
        Operator operator = step.operator(operatorId).ring(contactId, step.at());
        Staff.move(step, operator);
        LegId leg = add(
                step,
                contactId,
                role,
                Optional.of(operatorId),
                operator.settings().target(),
                introduction);
        step.setTimer(
                new Timer.RingTime(leg), step.at().plus(operator.settings().ringTime()));
    }

    /** Calls somebody who is not an operator. */
    public static void dial(Step step, long contactId, Role role, String number) {
        dial(step, contactId, role, number, Introduction.of(step.contact(contactId)));
    }

    /** The same, with something else to show than the caller. */
    public static void dial(Step step, long contactId, Role role, String number, Introduction introduction) {
        add(step, contactId, role, Optional.empty(), number, introduction);
    }

    /** The leg rings. */
    public static void alerting(Step step, LegId leg) {
        change(step, leg, party -> party.alert(step.at()));
    }

    /** The contact with one more party. */
    public static Contact join(Step step, Contact contact, Party party) {
        Contact after = contact.join(party);
        return party.isAnswered() ? Writing.joined(step, after, party) : after;
    }

    /** A leg was answered. */
    public static void answered(Step step, LegId leg) {
        Contact answered = step.contact(leg.contactId()).change(leg, party -> party.answer(step.at()));
        record(step, Writing.joined(step, answered, answered.party(leg)), leg);
        step.contact(leg.contactId()).party(leg).operatorId().ifPresent(operatorId -> {
            step.cancelTimer(new Timer.RingTime(leg));
            Staff.move(step, step.operator(operatorId).answer(step.at()));
        });
    }

    /** Answers the caller, if the call is still ringing. */
    public static void answerCaller(Step step, long contactId) {
        answerCaller(step, contactId, Map.of());
    }

    /** The same, with headers that go with the answer. */
    public static void answerCaller(Step step, long contactId, Map<String, String> headers) {
        step.contact(contactId).caller().filter(Party::isPending).ifPresent(caller -> {
            instruct(step, contactId, new SwitchInstruction.Answer(caller.leg(), headers));
            answered(step, caller.leg());
        });
    }

    /** Puts a party on hold, unless it is. */
    public static void hold(Step step, Party party) {
        if (party.state() == LegState.TALKING) {
            change(step, party.leg(), talking -> talking.hold(step.at()));
            instruct(step, party.leg().contactId(), new SwitchInstruction.Hold(party.leg()));
        }
    }

    /** Lets all who have answered talk together. */
    public static void bridgeAll(Step step, long contactId) {
        bridge(
                step,
                contactId,
                step.contact(contactId).live().stream()
                        .filter(Party::isAnswered)
                        .toList());
    }

    /** Lets some parties talk together; what the others do is not changed. */
    public static void bridge(Step step, long contactId, List<Party> talking) {
        for (Party party : talking) {
            if (party.state() == LegState.HELD) {
                change(step, party.leg(), held -> held.retrieve(step.at()));
            }
        }
        instruct(
                step,
                contactId,
                new SwitchInstruction.Bridge(
                        contactId, talking.stream().map(Party::leg).toList()));
    }

    /** Gives a party another role. */
    public static void as(Step step, Party party, Role role) {
        change(step, party.leg(), same -> same.as(role));
    }

    /** Releases a leg, unless it is gone; an operator is then no longer in the contact. */
    public static void release(Step step, LegId leg, LegEnd reason) {
        release(step, leg, reason, Map.of());
    }

    /** The same, with headers that go with the release. */
    static void release(Step step, LegId leg, LegEnd reason, Map<String, String> headers) {
        Contact contact = step.contact(leg.contactId());
        if (!contact.party(leg).isLive()) {
            return;
        }
        Contact released = contact.change(leg, party -> party.release(reason, step.at()));
        Contact after = Writing.left(step, released, released.party(leg), reason);
        step.record(new ContactEvent.PartyReleased(after, after.party(leg), step.at()));
        if (!reason.byFarEnd()) {
            instruct(step, leg.contactId(), new SwitchInstruction.HangUp(leg, headers));
        }
        after.party(leg).operatorId().ifPresent(operatorId -> {
            step.cancelTimer(new Timer.RingTime(leg));
            if (contact.state() == ContactState.OFFERED && reason.unreachable()) {
                Staff.partUnreachable(step, operatorId);
            } else {
                Staff.part(step, operatorId);
            }
        });
    }

    /** Releases everybody but the caller. */
    public static void releaseAllButCaller(Step step, long contactId, LegEnd reason) {
        step.contact(contactId).live().stream()
                .filter(party -> party.role() != Role.CALLER)
                .forEach(party -> release(step, party.leg(), reason));
    }

    /** Tells the switch, if it carries the contact. */
    public static void instruct(Step step, long contactId, SwitchInstruction instruction) {
        if (step.contact(contactId).origin().medium().onSwitch()) {
            step.instruct(instruction);
        }
    }

    private static LegId add(
            Step step,
            long contactId,
            Role role,
            Optional<Long> operatorId,
            String address,
            Introduction introduction) {
        Contact contact = step.contact(contactId);
        LegId leg = contact.nextLeg();
        LegState state = contact.origin().medium().onSwitch() ? LegState.DIALLING : LegState.ALERTING;
        Party party = Party.begin(leg, role, operatorId, address, state, step.at());
        step.record(new ContactEvent.PartyAdded(contact.join(party), party, step.at()));
        instruct(
                step,
                contactId,
                new SwitchInstruction.Dial(leg, address, operatorId, introduction.from(), introduction.headers()));
        return leg;
    }

    private static void change(Step step, LegId leg, UnaryOperator<Party> how) {
        record(step, step.contact(leg.contactId()).change(leg, how), leg);
    }

    private static void record(Step step, Contact after, LegId leg) {
        step.record(new ContactEvent.PartyChanged(after, after.party(leg), step.at()));
    }
}
