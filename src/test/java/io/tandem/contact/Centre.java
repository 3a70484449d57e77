package io.tandem.contact;

import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.event.Event;
import io.tandem.contact.floor.Timer;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A contact centre of customer 300 whose clock moves only when told. */
final class Centre {

    static final long CUSTOMER = 300;
    static final long SALES = 55;
    static final long SUPPORT = 56;
    static final Duration RING_TIME = Duration.ofSeconds(20);
    static final Duration WRAP_TIME = Duration.ofSeconds(60);

    final MemoryFloor floor = new MemoryFloor();
    Instant now = Instant.parse("2026-03-02T09:00:00Z");

    /** Operators 7 and 8 in Sales and 9 in Support, all logged in, 7 waiting longest; three licences. */
    static Centre ready() {
        Centre centre = new Centre();
        centre.licences(3);
        centre.queue(SALES, List.of(Set.of(7L, 8L)));
        centre.queue(SUPPORT, List.of(Set.of(9L)));
        centre.operator(7, Set.of(SALES));
        centre.operator(8, Set.of(SALES));
        centre.operator(9, Set.of(SUPPORT));
        for (long id = 7; id <= 9; id++) {
            centre.logIn(id);
            centre.pass(Duration.ofSeconds(1));
        }
        return centre;
    }

    void licences(int limit) {
        run(at -> new ConfigureLicences(CUSTOMER, Map.of(LicenceKind.OPERATOR, limit), at));
    }

    void queue(long id, List<Set<Long>> levels) {
        run(at -> new ConfigureQueue(id, CUSTOMER, "Queue " + id, levels, at));
    }

    void operator(long id, Set<Long> queues) {
        OperatorSettings settings = new OperatorSettings(
                "Operator", "3333" + id, RING_TIME, WRAP_TIME, EnumSet.allOf(Medium.class), queues);
        run(at -> new ConfigureOperator(id, CUSTOMER, settings, at));
    }

    Outcome logIn(long id) {
        return run(at -> new LogIn(id, LicenceKind.OPERATOR, at));
    }

    /** A call to a queue. */
    Outcome call(long contactId, long queueId) {
        return arrive(contactId, Medium.VOICE, Optional.of(queueId), Optional.empty());
    }

    Outcome arrive(long contactId, Medium medium, Optional<Long> queueId, Optional<String> script) {
        return run(at -> new Arrive(
                contactId,
                Origin.of(CUSTOMER, medium, Direction.INBOUND, "01632 960003", "01632 960010", at),
                Recording.onDemand(),
                queueId,
                script,
                at));
    }

    Outcome run(Function<Instant, Command> command) {
        return ContactCentre.execute(floor, command.apply(now));
    }

    /** Lets time pass; timers that become due on the way ring in their order. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        Optional<Map.Entry<Timer, Instant>> due = nextDue(until);
        while (due.isPresent()) {
            floor.timers.remove(due.get().getKey());
            now = due.get().getValue().isAfter(now) ? due.get().getValue() : now;
            ContactCentre.execute(floor, ContactCentre.onTimer(due.get().getKey(), now));
            due = nextDue(until);
        }
        now = until;
    }

    Operator operator(long id) {
        return floor.operators.get(id);
    }

    Contact contact(long id) {
        return floor.contacts.get(id);
    }

    static LegId leg(long contactId, int number) {
        return new LegId(contactId, number);
    }

    /** An event's name, such as {@code Contact.Queued}. */
    static String name(Event event) {
        Class<?> type = event.getClass();
        return type.getEnclosingClass().getSimpleName().replace("Event", "") + "." + type.getSimpleName();
    }

    private Optional<Map.Entry<Timer, Instant>> nextDue(Instant until) {
        return floor.timers.entrySet().stream()
                .filter(timer -> !timer.getValue().isAfter(until))
                .min(Comparator.comparing(Map.Entry<Timer, Instant>::getValue));
    }
}
