package io.tandem.contact.service;

import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.directory.Customer;
import io.tandem.directory.Directory;
import io.tandem.directory.DirectoryChanged;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.QueueProfile;
import io.tandem.store.Store;
import io.tandem.store.StoreLost;
import io.tandem.store.Subscription;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Brings the operators, queues and licences of the directory onto a customer's floor: all of them before the customer's
 * first command on this node, and each again when it has changed.
 */
@ApplicationScoped
public class DirectoryStaffing implements Staffing {

    private static final Set<DirectoryChanged.Kind> STAFF = EnumSet.of(
            DirectoryChanged.Kind.CUSTOMER,
            DirectoryChanged.Kind.OPERATOR,
            DirectoryChanged.Kind.GROUP,
            DirectoryChanged.Kind.QUEUE);

    private final Map<Long, CompletableFuture<Void>> staffed = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<Void>> refreshes = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService workers;

    private Directory directory;
    private Store store;
    private Clock clock;
    private Event<StaffLoaded> events;
    private Subscription changes;

    /** For CDI's proxy only. */
    protected DirectoryStaffing() {}

    @Inject
    DirectoryStaffing(Directory directory, Store store, Clock clock, Event<StaffLoaded> events) {
        this.directory = directory;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    @PostConstruct
    void listen() {
        changes = store.subscribe(Directory.CHANGES, delivery -> changed((DirectoryChanged) delivery.event()));
    }

    @PreDestroy
    void close() {
        changes.cancel();
    }

    /** The floors may be gone: each customer's staff is brought there again before the next command. */
    void forget(@Observes StoreLost loss) {
        staffed.clear();
    }

    @Override
    public CompletionStage<Void> ready(long customerId) {
        CompletableFuture<Void> loading = staffed.computeIfAbsent(customerId, this::load);
        if (loading.isCompletedExceptionally()) {
            // The next one tries again: the directory may be back by then.
            staffed.remove(customerId, loading);
        }
        return loading;
    }

    /** One after the other for each customer, so that what was read first cannot overwrite what was read later. */
    @Override
    public CompletionStage<Void> refresh(long customerId) {
        if (!staffed.containsKey(customerId)) {
            return CompletableFuture.completedStage(null);
        }
        return refreshes.compute(
                customerId,
                (id, before) -> before == null
                        ? load(id)
                        : before.handle((done, failure) -> null).thenCompose(next -> load(id)));
    }

    /** Which customer a changed record belongs to would have to be looked up; those on this node are few. */
    private void changed(DirectoryChanged change) {
        if (STAFF.contains(change.kind())) {
            staffed.keySet().forEach(this::refresh);
        }
    }

    private CompletableFuture<Void> load(long customerId) {
        return CompletableFuture.supplyAsync(() -> commands(customerId), workers)
                .thenCompose(commands -> store.update(Floors.group(customerId), workspace -> {
                    commands.forEach(command -> Floors.execute(workspace, customerId, command));
                    return null;
                }));
    }

    private List<Command> commands(long customerId) {
        Instant at = clock.instant();
        List<QueueProfile> queues = directory.queuesOf(customerId);
        List<Command> commands = new ArrayList<>();
        directory
                .customer(customerId)
                .map(Customer::licences)
                .ifPresent(limit ->
                        commands.add(new ConfigureLicences(customerId, Map.of(LicenceKind.OPERATOR, limit), at)));
        List<OperatorProfile> operators = directory.operatorsOf(customerId, true);
        events.fire(new StaffLoaded(operators));
        operators.stream()
                .map(operator -> new ConfigureOperator(operator.id(), customerId, settings(operator, queues), at))
                .forEach(commands::add);
        queues.stream()
                .map(queue -> new ConfigureQueue(queue.id(), customerId, queue.name(), queue.levels(), at))
                .forEach(commands::add);
        return commands;
    }

    private static OperatorSettings settings(OperatorProfile operator, List<QueueProfile> queues) {
        Set<Long> served = queues.stream()
                .filter(queue -> queue.lists(operator.id()))
                .map(QueueProfile::id)
                .collect(Collectors.toSet());
        return new OperatorSettings(
                operator.name(),
                operator.target(),
                operator.ringTime(),
                operator.wrapTime(),
                EnumSet.allOf(Medium.class),
                served);
    }
}
