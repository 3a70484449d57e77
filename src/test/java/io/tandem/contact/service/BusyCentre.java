package io.tandem.contact.service;

import io.tandem.contact.MemoryFloor;
import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.store.Key;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.store.Versioned;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Several customers on one store, which one or more nodes share, each with {@value #OPERATORS} operators, {@value #QUEUES} queues and {@value #SEATS}
 * licences, whose contacts are counted as they begin and end.
 */
class BusyCentre {

    static final int CUSTOMERS = 8;
    static final int OPERATORS = 6;
    static final int QUEUES = 3;
    static final int SEATS = 4;

    /** What is left of everything once all contacts are history. */
    static final int STAFF = CUSTOMERS * (OPERATORS + QUEUES + 1);

    private static final Duration RING_TIME = Duration.ofSeconds(20);
    private static final Duration WRAP_TIME = Duration.ofSeconds(10);

    final ManualClock clock;
    final List<Store> nodes;
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger ended = new AtomicInteger();

    private final List<ContactService> contacts = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Long, ConcurrentSkipListSet<Long>> live = new ConcurrentHashMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();

    BusyCentre(ManualClock clock, List<? extends Store> nodes) {
        this.clock = clock;
        this.nodes = List.copyOf(nodes);
        for (Store node : nodes) {
            ContactService service = new ContactService(node, clock, new NobodyToLoad());
            service.handleTimers();
            node.onTimer(SecondLook.ENDED, timer -> CompletableFuture.completedStage(null));
            contacts.add(service);
        }
        for (long customer = 1; customer <= CUSTOMERS; customer++) {
            live.put(customer, new ConcurrentSkipListSet<>());
            staff(customer);
        }
    }

    /** From now on contacts are counted and the switch is there. */
    void open(Switch telephony) {
        Store store = nodes.get(0);
        live.forEach((customer, ids) -> subscriptions.add(store.subscribe(ContactService.steps(customer), delivery -> {
            for (Event event : ((StepEvents) delivery.event()).events()) {
                if (event instanceof ContactEvent.Began began) {
                    begun.incrementAndGet();
                    ids.add(began.contact().id());
                } else if (event instanceof ContactEvent.Ended over) {
                    ended.incrementAndGet();
                    ids.remove(over.contact().id());
                }
            }
        })));
        subscriptions.add(store.subscribe(Floors.SWITCH, delivery -> {
            SwitchOrder order = (SwitchOrder) delivery.event();
            telephony.carryOut(
                    order.customerId(), order.instruction(), new OrderPlace(delivery.epoch(), delivery.offset()));
        }));
    }

    /** Nobody listens any more. */
    void close() {
        subscriptions.forEach(Subscription::cancel);
        subscriptions.clear();
    }

    static long operator(long customer, int number) {
        return customer * 100 + 1 + number;
    }

    static long queue(long customer, int number) {
        return customer * 100 + 50 + number;
    }

    CompletionStage<Outcome> execute(long customer, Function<Instant, Command> command) {
        return service().execute(customer, command);
    }

    long newContactId() {
        return Stages.get(service().newContactId());
    }

    /** The contacts of a customer that have begun and not ended, by their numbers. */
    ConcurrentSkipListSet<Long> live(long customer) {
        return live.get(customer);
    }

    /** What the store holds of a customer, all but its timers. Meaningful while nothing happens only. */
    MemoryFloor floor(long customer) {
        MemoryFloor floor = new MemoryFloor();
        for (int number = 0; number < OPERATORS; number++) {
            read(Floors.operator(customer, operator(customer, number))).ifPresent(floor::put);
        }
        for (int number = 0; number < QUEUES; number++) {
            read(Floors.queue(customer, queue(customer, number))).ifPresent(floor::put);
        }
        read(Floors.licences(customer)).ifPresent(floor::put);
        live.get(customer).forEach(id -> contact(customer, id).ifPresent(floor::put));
        return floor;
    }

    Optional<Contact> contact(long customer, long id) {
        return read(Floors.contact(customer, id));
    }

    /** Lets time pass, and rings what is due by then on whatever node. */
    void pass(Duration time) {
        clock.advance(time);
    }

    /** The nodes take turns. */
    private ContactService service() {
        return contacts.get(Math.floorMod(turn.getAndIncrement(), contacts.size()));
    }

    private <S> Optional<S> read(Key<S> key) {
        return Stages.get(nodes.get(0).read(key)).map(Versioned::state);
    }

    private void staff(long customer) {
        run(customer, at -> new ConfigureLicences(customer, Map.of(LicenceKind.OPERATOR, SEATS), at));
        for (int number = 0; number < OPERATORS; number++) {
            long id = operator(customer, number);
            Set<Long> queues = Set.of(queue(customer, number % QUEUES), queue(customer, (number + 1) % QUEUES));
            OperatorSettings settings = new OperatorSettings(
                    "Operator", "3333" + id, RING_TIME, WRAP_TIME, EnumSet.allOf(Medium.class), queues);
            run(customer, at -> new ConfigureOperator(id, customer, settings, at));
        }
        for (int number = 0; number < QUEUES; number++) {
            long id = queue(customer, number);
            List<Set<Long>> levels = List.of(
                    Set.of(operator(customer, number), operator(customer, number + QUEUES)),
                    Set.of(
                            operator(customer, (number + 2) % QUEUES),
                            operator(customer, (number + 2) % QUEUES + QUEUES)));
            run(customer, at -> new ConfigureQueue(id, customer, "Queue " + id, levels, at));
        }
    }

    private void run(long customer, Function<Instant, Command> command) {
        Stages.get(execute(customer, command));
    }
}
