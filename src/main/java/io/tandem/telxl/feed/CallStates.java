package io.tandem.telxl.feed;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Role;
import io.tandem.telxl.event.CallNewState;
import io.tandem.telxl.event.RecordingAudio;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of the core's events change the state of a call, and for whom: each operator who takes part is the subject of one
 * {@code call_new_state}. Of the steps on the way to a state, such as the legs that are bridged before a connection is
 * told, those are left out that change no state of their own.
 */
final class CallStates {

    private static final Set<ContactState> RING_ONE_BY_ONE = Set.of(ContactState.DIALLING, ContactState.TRANSFERRING);

    private CallStates() {}

    /** In the order in which the operators joined. */
    static List<Notice> of(ContactEvent event) {
        Contact contact = event.contact();
        if (event instanceof ContactEvent.PartyAdded added) {
            return RING_ONE_BY_ONE.contains(contact.state()) ? forOne(contact, added.party()) : List.of();
        }
        if (event instanceof ContactEvent.PartyChanged changed) {
            return changesState(contact, changed.party()) ? forAll(contact) : List.of();
        }
        if (event instanceof ContactEvent.PartyReleased released) {
            return released(contact, released.party());
        }
        return tellsState(event) ? forAll(contact) : List.of();
    }

    private static boolean tellsState(ContactEvent event) {
        return event instanceof ContactEvent.Offered
                || event instanceof ContactEvent.Connected
                || event instanceof ContactEvent.ConsultStarted
                || event instanceof ContactEvent.Conferenced
                || event instanceof ContactEvent.TransferStarted
                || event instanceof ContactEvent.Transferred;
    }

    /** Holding and fetching back is told by the party alone, and so is a third party's answer. */
    private static boolean changesState(Contact contact, Party party) {
        if (contact.state() == ContactState.CONNECTED) {
            return party.role() == Role.CALLER;
        }
        return contact.state() == ContactState.CONSULTING
                && party.state() == LegState.TALKING
                && (party.role() == Role.THIRD_PARTY && isHeld(contact.caller().stream())
                        || party.role() == Role.CALLER && isHeld(contact.thirdParty().stream()));
    }

    private static boolean isHeld(Stream<Party> party) {
        return party.anyMatch(other -> other.state() == LegState.HELD);
    }

    private static List<Notice> released(Contact contact, Party party) {
        boolean othersGoOn = contact.state() == ContactState.CONNECTED
                && contact.live().size() > 1
                && party.end().filter(LegEnd.CONTACT_ENDED::equals).isEmpty();
        List<Notice> forThem = othersGoOn ? forAll(contact) : List.of();
        return Stream.concat(forOne(contact, party).stream(), forThem.stream()).toList();
    }

    private static List<Notice> forAll(Contact contact) {
        return contact.live().stream()
                .flatMap(party -> forOne(contact, party).stream())
                .toList();
    }

    private static List<Notice> forOne(Contact contact, Party party) {
        return party.operatorId().stream()
                .map(operatorId -> {
                    CallState state = party.isLive() ? CallState.of(contact) : CallState.ENDED;
                    EndReason reason = party.end().map(EndReason::of).orElse(EndReason.NONE);
                    CallNewState event = new CallNewState(
                            operatorId,
                            reason.code(),
                            reason.text(),
                            contact.id(),
                            state.code(),
                            state.text(),
                            RecordingAudio.of(contact.recording()));
                    return new Notice(event, Audience.partiesOf(contact).and(party));
                })
                .toList();
    }
}
