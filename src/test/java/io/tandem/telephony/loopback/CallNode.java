package io.tandem.telephony.loopback;

import io.tandem.config.Settings;
import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.model.Contact;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.IncomingCall;
import io.tandem.contact.service.NoRecords;
import io.tandem.contact.service.SwitchParts;
import io.tandem.contact.service.SwitchReports;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.Directory;
import io.tandem.directory.FakeRepository;
import io.tandem.node.Nodes;
import io.tandem.store.Delivery;
import io.tandem.store.Key;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.TimerHandler;
import io.tandem.store.Topic;
import io.tandem.store.Transition;
import io.tandem.store.Versioned;
import io.tandem.telephony.speech.Synthesiser;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** One of several nodes with the whole of the contact centre and the loopback, on a Store that they share. */
final class CallNode {

    static final long CUSTOMER = 300;

    /** How long a node lives without a heartbeat. */
    static final Duration LIFE = Duration.ofSeconds(12);

    final LoopbackSwitch loopback;
    final Switchboard switchboard;
    final SwitchReports reports;
    private final Safekeeping kept;
    private final ClockAlarms alarms;
    private final ContactService contacts;
    private final Executor executor;
    private volatile boolean dead;
    private volatile boolean stuck;

    /** @param executor does the work of the calls and all else that is done by workers */
    CallNode(Store shared, ManualClock clock, FakeRepository repository, Path folder, Executor executor) {
        this.executor = executor;
        this.alarms = new ClockAlarms(clock, executor);
        Store store = new MortalStore(shared);
        Nodes nodes = new Nodes(store, clock, alarms, LIFE, executor);
        Wiring wiring = new Wiring(
                repository,
                new DatabaseGuard(() -> true),
                store,
                clock,
                alarms,
                nodes,
                new Settings(name -> Optional.empty()),
                workers());
        wiring.begin(Directory.class);
        contacts = SwitchParts.contacts(wiring);
        NoRecords.of(store);
        Means means = new Means(
                new RecordingFolder(folder, clock, Duration.ZERO),
                new Safekeeping(store, alarms),
                Synthesiser.NONE,
                alarms,
                clock,
                this::work,
                Rig.MOST_CALLS,
                () -> nodes.holds("switch"));
        reports = SwitchParts.reports(wiring);
        kept = means.kept();
        loopback = new LoopbackSwitch(reports, means);
        switchboard = new Switchboard(new Colleagues(store, loopback, means));
        switchboard.open();
        SwitchParts.begin(wiring.with(loopback));
        nodes.begin();
    }

    /** The node is no more: it hears of nothing, says nothing, and its alarms do not ring. */
    void die() {
        dead = true;
    }

    /** It was not dead, only stopped; what happened meanwhile passed it by. */
    void comeBack() {
        dead = false;
    }

    /** Whether what goes on at a call is kept as it is, and it has so many legs. */
    boolean isKept(long call, int legs) {
        List<String> states =
                loopback.call(call).legs().stream().map(LegView::state).toList();
        return states.size() == legs
                && Stages.get(kept.find(call))
                        .map(state -> state.legs().stream()
                                .map(one -> one.leg().state().name().toLowerCase(Locale.ROOT))
                                .toList())
                        .filter(states::equals)
                        .isPresent();
    }

    /** Work on calls begins and does not go on. */
    void getStuck() {
        stuck = true;
    }

    void ringDue() {
        if (!dead) {
            alarms.ringDue();
        }
    }

    Outcome run(Function<Instant, Command> command) {
        return Stages.get(contacts.execute(CUSTOMER, command));
    }

    Contact contact(long id) {
        return Stages.get(contacts.contact(CUSTOMER, id)).orElseThrow();
    }

    /** Somebody calls in; the number of the call. */
    long place(String dialled) {
        return Stages.get(switchboard.place(new IncomingCall("01632960123", dialled, Map.of())))
                .id();
    }

    CallView call(long id) {
        return Stages.get(switchboard.call(id));
    }

    List<PhoneView.Line> at(String phone) {
        return Stages.get(switchboard.phone(phone)).lines();
    }

    CallView act(String phone, FarEndAction action) {
        return Stages.get(switchboard.atPhone(phone, action));
    }

    CallView act(long call, FarEndAction action) {
        return Stages.get(switchboard.atCaller(call, action));
    }

    private void work(Runnable task) {
        if (!stuck) {
            executor.execute(task);
        }
    }

    private ManagedExecutorService workers() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                CallNode.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (self, method, arguments) -> {
                    if (!method.getName().equals("execute")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    executor.execute((Runnable) arguments[0]);
                    return null;
                });
    }

    /** A Store that is out of reach for good once the node is dead. */
    private final class MortalStore implements Store {

        private final Store shared;

        private MortalStore(Store shared) {
            this.shared = shared;
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public <R> CompletionStage<R> update(String group, Transition<R> transition) {
            return dead ? new CompletableFuture<>() : shared.update(group, transition);
        }

        @Override
        public <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key) {
            return dead ? new CompletableFuture<>() : shared.read(key);
        }

        @Override
        public CompletionStage<Long> next(String sequence) {
            return dead ? new CompletableFuture<>() : shared.next(sequence);
        }

        @Override
        public CompletionStage<Void> advance(String sequence, long taken) {
            return shared.advance(sequence, taken);
        }

        @Override
        public Subscription subscribe(Topic topic, Subscriber subscriber) {
            return shared.subscribe(topic, (Delivery delivery) -> {
                if (!dead) {
                    subscriber.deliver(delivery);
                }
            });
        }

        @Override
        public void onTimer(String kind, TimerHandler handler) {
            // times of ringing and wrapping are none of what is tried here
        }

        @Override
        public CompletionStage<Void> probe() {
            return shared.probe();
        }
    }
}
