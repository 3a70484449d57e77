package io.tandem.processor.view;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Role;
import io.tandem.directory.OperatorProfile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The call legs of a contact as one of its operators sees them: a primary one and, while consulting, a second (spec 8.7). */
final class Conversations {

    /** Id of the primary conversation. A consulted party's leg is never the first of its contact, so none else has it. */
    static final String PRIMARY = "V1";

    private final Operator operator;
    private final Contact contact;
    private final Party own;

    private Conversations(Operator operator, Contact contact, Party own) {
        this.operator = operator;
        this.contact = contact;
        this.own = own;
    }

    /** The legs that an operator sees of a call they take part in. */
    static List<ConversationView> of(Operator operator, Contact contact, Party own) {
        if (!contact.origin().medium().onSwitch()) {
            return List.of();
        }
        Conversations conversations = new Conversations(operator, contact, own);
        List<ConversationView> views = new ArrayList<>();
        views.add(conversations.primary());
        conversations.consulted().map(conversations::consult).ifPresent(views::add);
        return views;
    }

    private ConversationView primary() {
        List<Party> others = others();
        ConversationState state = stateOf(others);
        List<String> members = others.isEmpty()
                ? List.of(contact.origin().to())
                : others.stream().map(Party::address).toList();
        return new ConversationView(PRIMARY, state, members, enabledOnPrimary(state));
    }

    private ConversationView consult(Party third) {
        ConversationState state = third.isPending()
                ? ConversationState.DIALING
                : third.state() == LegState.HELD ? ConversationState.HELD : ConversationState.TALKING;
        Set<Capability> enabled = EnumSet.of(Capability.RELEASE);
        if (state == ConversationState.TALKING) {
            enabled.add(Capability.HOLD);
        } else if (state == ConversationState.HELD) {
            enabled.add(Capability.RETRIEVE);
        }
        return new ConversationView("V" + third.leg().number(), state, List.of(third.address()), enabled);
    }

    private Optional<Party> consulted() {
        return contact.state() == ContactState.CONSULTING && isOwner() ? contact.thirdParty() : Optional.empty();
    }

    /** Who is at the other end of the primary conversation. */
    private List<Party> others() {
        return contact.live().stream()
                .filter(party -> !party.leg().equals(own.leg()))
                .filter(party -> contact.state() != ContactState.CONSULTING
                        || party.role() == (isOwner() ? Role.CALLER : Role.OPERATOR))
                .toList();
    }

    private boolean isOwner() {
        return contact.owner().filter(owner -> owner.leg().equals(own.leg())).isPresent();
    }

    private ConversationState stateOf(List<Party> others) {
        if (own.isPending()) {
            return placedByAgent() ? ConversationState.DIALING : ConversationState.ALERTING;
        }
        if (contact.state() == ContactState.DIALLING) {
            return ConversationState.DIALING;
        }
        boolean aside = own.state() == LegState.HELD
                || !others.isEmpty() && others.stream().allMatch(party -> party.state() == LegState.HELD);
        return aside ? ConversationState.HELD : ConversationState.TALKING;
    }

    /** Of a call that was placed here the first leg is that of the agent who placed it. */
    private boolean placedByAgent() {
        return contact.origin().direction() != Direction.INBOUND && own.leg().number() == 1;
    }

    private Set<Capability> enabledOnPrimary(ConversationState state) {
        Set<Capability> enabled = EnumSet.noneOf(Capability.class);
        boolean softphone = operator.settings().target().equals(OperatorProfile.voipTarget(operator.id()));
        if (own.isPending()) {
            if (softphone && own.state() == LegState.ALERTING) {
                enabled.add(Capability.ANSWER);
            }
            enabled.add(Capability.RELEASE);
            return enabled;
        }
        if (softphone) {
            enabled.add(Capability.SENDDTMF);
        }
        boolean consulting = contact.state() == ContactState.CONSULTING;
        if (!consulting || !isOwner()) {
            enabled.add(Capability.RELEASE);
        }
        boolean thirdThere = contact.thirdParty().filter(Party::isAnswered).isPresent();
        if (own.role() == Role.OPERATOR
                && contact.caller().isPresent()
                && (contact.state() == ContactState.CONNECTED || consulting && thirdThere)) {
            enabled.add(isCallerHeld() ? Capability.RETRIEVE : Capability.HOLD);
        }
        if (isPair()) {
            enabled.add(Capability.TRANSFER);
        }
        return enabled;
    }

    private boolean isCallerHeld() {
        return contact.caller()
                .filter(caller -> caller.state() == LegState.HELD)
                .isPresent();
    }

    private boolean isPair() {
        return isPair(contact) && isOwner();
    }

    /** Whether a caller and one operator are connected, and nobody else. */
    static boolean isPair(Contact contact) {
        return contact.state() == ContactState.CONNECTED
                && contact.caller().isPresent()
                && contact.owner().isPresent()
                && contact.live().size() == 2;
    }
}
