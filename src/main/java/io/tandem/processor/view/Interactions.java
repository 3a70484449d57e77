package io.tandem.processor.view;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Recording;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The interaction that an operator sees of the contact they are in or finishing (spec 8.6). */
final class Interactions {

    private Interactions() {}

    /** Nothing if there is no contact, or it only was offered and is not any more. */
    static Optional<InteractionView> of(World world) {
        return world.contact().flatMap(contact -> of(world.operator(), contact));
    }

    private static Optional<InteractionView> of(Operator operator, Contact contact) {
        Optional<Party> own = contact.partOf(operator.id());
        if (own.isPresent()) {
            return Optional.of(live(operator, contact, own.get()));
        }
        boolean talked = operator.state() == OperatorState.ON_CALL || operator.state() == OperatorState.WRAP;
        return talked ? Optional.of(ended(contact)) : Optional.empty();
    }

    private static InteractionView live(Operator operator, Contact contact, Party own) {
        List<ConversationView> conversations = Conversations.of(operator, contact, own);
        InteractionState state = stateOf(own, conversations);
        return view(contact, state, conversations, focusOf(conversations), enabled(operator, contact, own, state));
    }

    private static InteractionView ended(Contact contact) {
        return view(contact, InteractionState.ENDED, List.of(), "", withStop(contact, EnumSet.of(Capability.COMPLETE)));
    }

    private static InteractionView view(
            Contact contact,
            InteractionState state,
            List<ConversationView> conversations,
            String focus,
            Set<Capability> enabled) {
        return new InteractionView(
                "I" + contact.id(),
                contact.id(),
                state,
                recordingOf(contact),
                dataOf(contact),
                conversations,
                focus,
                Messages.customer(contact),
                Messages.of(contact),
                contact.disposition(),
                enabled);
    }

    private static InteractionState stateOf(Party own, List<ConversationView> conversations) {
        boolean dialing = conversations.stream()
                .anyMatch(one -> one.id().equals(Conversations.PRIMARY) && one.state() == ConversationState.DIALING);
        if (dialing) {
            return InteractionState.DIALING;
        }
        return own.isPending() ? InteractionState.ALERTING : InteractionState.STARTED;
    }

    /** The agent is in the consult conversation while the primary one is held. */
    private static String focusOf(List<ConversationView> conversations) {
        return conversations.stream()
                .filter(one -> one.state() != ConversationState.HELD)
                .findFirst()
                .or(() -> conversations.stream().findFirst())
                .map(ConversationView::id)
                .orElse("");
    }

    private static Set<Capability> enabled(Operator operator, Contact contact, Party own, InteractionState state) {
        Set<Capability> enabled = EnumSet.noneOf(Capability.class);
        boolean telephone = contact.origin().medium().onSwitch();
        if (state == InteractionState.ALERTING) {
            enabled.add(Capability.REJECT);
            boolean answerable = Conversations.of(operator, contact, own).stream()
                    .anyMatch(one -> one.enabled().contains(Capability.ANSWER));
            if (!telephone || answerable) {
                enabled.add(Capability.ACCEPT);
            }
        } else if (state == InteractionState.STARTED) {
            enabled.addAll(telephone ? onTheTelephone(contact, own) : written(contact));
        }
        return withStop(contact, enabled);
    }

    /** What is stopped can be stopped again, by whomever and whenever: it stays so (spec 6.10). */
    private static Set<Capability> withStop(Contact contact, Set<Capability> enabled) {
        if (recordingOf(contact).equals("STOPPED")) {
            enabled.add(Capability.RECORDING_STOP);
        }
        return enabled;
    }

    private static Set<Capability> written(Contact contact) {
        Set<Capability> enabled = EnumSet.noneOf(Capability.class);
        if (contact.state() == ContactState.CONNECTED) {
            enabled.add(Capability.COMPLETE);
            enabled.add(Capability.LEAVE);
            if (contact.origin().medium().written()) {
                if (!contact.isFull()) {
                    enabled.add(Capability.SENDMESSAGE);
                }
                enabled.add(Capability.TYPING);
            }
        }
        return enabled;
    }

    private static Set<Capability> onTheTelephone(Contact contact, Party own) {
        Set<Capability> enabled = EnumSet.noneOf(Capability.class);
        boolean owner =
                contact.owner().filter(one -> one.leg().equals(own.leg())).isPresent();
        if (owner && Conversations.isPair(contact)) {
            enabled.add(Capability.CONSULT);
        }
        if (owner
                && contact.state() == ContactState.CONSULTING
                && contact.thirdParty().filter(Party::isAnswered).isPresent()) {
            enabled.add(Capability.ALTERNATE);
            enabled.add(Capability.CONSULTTRANSFER);
            enabled.add(Capability.CONSULTCONFERENCE);
        }
        boolean talking = contact.state() == ContactState.CONNECTED || contact.state() == ContactState.CONSULTING;
        if (talking && contact.recording().controlAllowed()) {
            enabled.addAll(onRecording(contact.recording()));
        }
        return enabled;
    }

    private static Set<Capability> onRecording(Recording recording) {
        if (!recording.running()) {
            return EnumSet.of(Capability.RECORDING_START);
        }
        return EnumSet.of(
                Capability.RECORDING_STOP,
                recording.suspended() ? Capability.RECORDING_RESUME : Capability.RECORDING_PAUSE);
    }

    private static String recordingOf(Contact contact) {
        Recording recording = contact.recording();
        if (!contact.origin().medium().onSwitch()) {
            return "";
        }
        return !recording.running() ? "STOPPED" : recording.suspended() ? "PAUSED" : "RECORDING";
    }

    private static SortedMap<String, String> dataOf(Contact contact) {
        SortedMap<String, String> data = new TreeMap<>(contact.origin().userData());
        data.putAll(contact.data());
        data.put("ANI", contact.origin().from());
        data.put("DNIS", contact.origin().to());
        return data;
    }
}
