package io.tandem.contact.service;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.event.TextsWritten;
import io.tandem.contact.floor.Floor;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.Timer;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Licences;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Queue;
import io.tandem.store.Key;
import io.tandem.store.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer's floor in the Store, as one update sees it. */
final class StoreFloor implements Floor {

    /** How long an ended contact can still be asked about; afterwards it is history only. */
    private static final Duration AFTERLIFE = Duration.ofMinutes(10);

    private final Workspace workspace;
    private final long customerId;
    private final Map<Long, Integer> known = new HashMap<>();
    private final List<Event> told = new ArrayList<>();
    private final Abridged abridged = new Abridged(contactId -> known.getOrDefault(contactId, 0));

    StoreFloor(Workspace workspace, long customerId) {
        this.workspace = workspace;
        this.customerId = customerId;
    }

    @Override
    public Optional<Operator> operator(long id) {
        return workspace.get(Floors.operator(customerId, id));
    }

    @Override
    public Optional<Contact> contact(long id) {
        return workspace.get(Floors.contact(customerId, id));
    }

    @Override
    public Optional<Queue> queue(long id) {
        return workspace.get(Floors.queue(customerId, id));
    }

    @Override
    public Optional<Licences> licences() {
        return workspace.get(Floors.licences(customerId));
    }

    @Override
    public void put(Operator operator) {
        workspace.put(Floors.operator(customerId, operator.id()), operator);
    }

    @Override
    public void put(Contact contact) {
        Optional<Contact> before = contact(contact.id());
        if (contact.origin().medium().onSwitch()) {
            list(contact, before.filter(Contact::isLive).isPresent());
        }
        int last = before.map(same -> same.journal().last()).orElse(0);
        known.put(contact.id(), last);
        List<JournalEntry> added = contact.journal().after(last);
        if (!added.isEmpty()) {
            workspace.publish(Floors.JOURNALS, new JournalGrown(customerId, contact.id(), added));
            TextsWritten.of(contact, added).ifPresent(this::publish);
        }
        if (contact.isLive()) {
            workspace.put(Floors.contact(customerId, contact.id()), contact);
        } else {
            workspace.put(Floors.contact(customerId, contact.id()), contact, AFTERLIFE);
        }
    }

    /** Whoever takes the switch over has to know what calls there are. */
    private void list(Contact contact, boolean listed) {
        if (contact.isLive() == listed) {
            return;
        }
        Key<VoiceContacts> key = Floors.voiceContactsOf(customerId, contact.id());
        VoiceContacts others = workspace.get(key).orElse(VoiceContacts.NONE);
        VoiceContacts after = listed ? others.without(contact.id()) : others.with(contact.id());
        if (after.ids().isEmpty()) {
            workspace.remove(key);
        } else {
            workspace.put(key, after);
        }
    }

    @Override
    public void put(Queue queue) {
        workspace.put(Floors.queue(customerId, queue.id()), queue);
    }

    @Override
    public void put(Licences licences) {
        workspace.put(Floors.licences(customerId), licences);
    }

    @Override
    public void publish(Event event) {
        told.add(abridged.of(event));
        if (event instanceof ContactEvent.Ended ended) {
            workspace.publish(Floors.ENDED, ended);
            SecondLook.afterEnd(workspace, customerId, ended.contact().id(), ended.at());
        }
    }

    /** What happened, in order, as others are told. */
    List<Event> told() {
        return told;
    }

    private void publish(TextsWritten texts) {
        workspace.publish(Floors.TEXTS, texts);
        JournalEntry last = texts.entries().get(texts.entries().size() - 1);
        SecondLook.afterTexts(workspace, customerId, texts.contactId(), last.at());
    }

    @Override
    public void instruct(SwitchInstruction instruction) {
        workspace.publish(Floors.SWITCH, new SwitchOrder(customerId, instruction));
    }

    @Override
    public void setTimer(Timer timer, Instant due) {
        workspace.setTimer(Floors.name(customerId, timer), due);
    }

    @Override
    public void cancelTimer(Timer timer) {
        workspace.cancelTimer(Floors.name(customerId, timer));
    }
}
