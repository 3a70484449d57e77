package io.tandem.contact.service;

import io.tandem.contact.ContactCentre;
import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.ScriptEvents;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.floor.Timer;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Licences;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Queue;
import io.tandem.store.Key;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.store.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a customer's contact centre is laid out in the Store: one group, so that one update may touch all of it. */
final class Floors {

    /** All timers of contacts and operators. */
    static final String TIMERS = "contact-centre";

    /** What the switch is told, of all customers. */
    static final Topic SWITCH = new Topic("switch");

    /** Contacts that have ended, of all customers. */
    static final Topic ENDED = new Topic("contacts-ended");

    /** What was added to journals, of all customers. */
    static final Topic JOURNALS = new Topic("journals");

    /** What happens to contacts that applications control, of all customers. */
    static final Topic SCRIPTS = new Topic("scripts");

    /** What was written to users of conversations, of all customers. */
    static final Topic TEXTS = new Topic("texts");

    /** In how many parts the contacts of a customer are listed that the switch carries. */
    static final int VOICE_PARTS = 64;

    private static final String PREFIX = "customer/";

    private Floors() {}

    /** What nodes call the keeping of a contact, when they share their work. */
    static String duty(long contactId) {
        return "contact/" + contactId;
    }

    static String group(long customerId) {
        return PREFIX + customerId;
    }

    static long customerOf(String group) {
        return Long.parseLong(group.substring(PREFIX.length()));
    }

    /** Everything that happens at a customer, step by step. */
    static Topic steps(long customerId) {
        return new Topic(group(customerId) + "/steps");
    }

    /** The same of one written contact. */
    static Topic steps(long customerId, long contactId) {
        return new Topic(group(customerId) + "/contact/" + contactId);
    }

    /** Carries out a command within an update. */
    static Outcome execute(Workspace workspace, long customerId, Command command) {
        StoreFloor floor = new StoreFloor(workspace, customerId);
        Outcome outcome = ContactCentre.execute(floor, command);
        List<Event> told = floor.told();
        if (!told.isEmpty()) {
            workspace.publish(steps(customerId), new StepEvents(told));
            written(told)
                    .forEach((contactId, events) ->
                            workspace.publish(steps(customerId, contactId), new StepEvents(events)));
            scripted(told)
                    .forEach((contactId, events) ->
                            workspace.publish(SCRIPTS, new ScriptEvents(customerId, contactId, events)));
        }
        return outcome;
    }

    /** The events of the contacts that an application had something to do with during the step; only applications capture. */
    private static Map<Long, List<ContactEvent>> scripted(List<Event> events) {
        Map<Long, List<ContactEvent>> all = events.stream()
                .filter(ContactEvent.class::isInstance)
                .map(ContactEvent.class::cast)
                .collect(Collectors.groupingBy(event -> event.contact().id(), LinkedHashMap::new, Collectors.toList()));
        all.values().removeIf(changes -> changes.stream()
                .noneMatch(event -> event.contact().plan().hasScript() || event instanceof ContactEvent.Captured));
        return all;
    }

    /** The events of the contacts that are written with: somebody may follow one of them alone. */
    private static Map<Long, List<Event>> written(List<Event> events) {
        return events.stream()
                .filter(event -> event instanceof ContactEvent change
                        && change.contact().origin().medium().written())
                .collect(Collectors.groupingBy(
                        event -> ((ContactEvent) event).contact().id(), LinkedHashMap::new, Collectors.toList()));
    }

    static Key<Operator> operator(long customerId, long id) {
        return new Key<>(group(customerId), "operator", Long.toString(id), Operator.class);
    }

    static Key<Contact> contact(long customerId, long id) {
        return new Key<>(group(customerId), "contact", Long.toString(id), Contact.class);
    }

    static Key<Queue> queue(long customerId, long id) {
        return new Key<>(group(customerId), "queue", Long.toString(id), Queue.class);
    }

    /** Where a contact is listed that the switch carries: a part of them, so that no change touches all. */
    static Key<VoiceContacts> voiceContactsOf(long customerId, long contactId) {
        return voiceContacts(customerId, (int) Math.floorMod(contactId, VOICE_PARTS));
    }

    /** The parts of that list. */
    static Key<VoiceContacts> voiceContacts(long customerId, int part) {
        return new Key<>(group(customerId), "voice", Integer.toString(part), VoiceContacts.class);
    }

    static Key<SwitchTerm> term(long customerId) {
        return new Key<>(group(customerId), "switch", "term", SwitchTerm.class);
    }

    static Key<Licences> licences(long customerId) {
        return new Key<>(group(customerId), "licences", "all", Licences.class);
    }

    static TimerName name(long customerId, Timer timer) {
        String id = timer instanceof Timer.RingTime ring
                ? "ring/" + ring.leg().contactId() + '/' + ring.leg().number()
                : "wrap/" + ((Timer.WrapTime) timer).operatorId();
        return new TimerName(group(customerId), TIMERS, id);
    }

    static Timer timer(TimerName name) {
        String[] parts = name.id().split("/");
        return parts[0].equals("ring")
                ? new Timer.RingTime(new LegId(Long.parseLong(parts[1]), Integer.parseInt(parts[2])))
                : new Timer.WrapTime(Long.parseLong(parts[1]));
    }
}
