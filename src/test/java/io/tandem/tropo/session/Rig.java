package io.tandem.tropo.session;

import io.tandem.config.Settings;
import io.tandem.contact.Outcome;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.CaptureOver;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.LegAlerting;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LegFailed;
import io.tandem.contact.command.LegHungUp;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.command.PlayOver;
import io.tandem.contact.command.ReceiveTones;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.NoRecords;
import io.tandem.contact.service.RecordedFiles;
import io.tandem.contact.service.Staffing;
import io.tandem.contact.service.SwitchParts;
import io.tandem.contact.text.NewText;
import io.tandem.contact.text.TextLines;
import io.tandem.contact.text.TextParts;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.Directory;
import io.tandem.directory.FakeRepository;
import io.tandem.node.Nodes;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.tropo.dialogue.DialogueLog;
import io.tandem.tropo.dialogue.DialogueParts;
import io.tandem.wiring.Wiring;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sessions of the application {@code demo} of customer 300 over the real core and store, one thing after the other. A test plays the
 * switch, the application, users, operator 7 of queue 55 and the clock.
 */
final class Rig {

    static final long CUSTOMER = 300;
    static final long OTHER = 301;
    static final long QUEUE = 55;
    static final long OPERATOR = 7;
    static final String TO_APPLICATION = "01632 960020";
    static final String TO_QUEUE = "01632 960010";
    static final String TO_QUEUE_OF_OTHER = "01632 960030";
    static final String USER = "07700900123";
    static final String TOKEN = "5a4b7d";

    final ManualClock clock = new ManualClock();
    final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    final SharedStore shared;
    final Store store;
    final ManualNodes.Company company = new ManualNodes.Company();
    final List<RigNode> nodes = new ArrayList<>();
    final FakeRepository directory = RigDirectory.create();
    final FakeApplication application = new FakeApplication();
    final FakeSwitch telephony = new FakeSwitch();
    final List<NewText> sent = new ArrayList<>();
    final DialogueParts dialogues;
    final ContactService contacts;
    final Register register;
    final Sessions sessions;
    final SignalBox signals;
    final Beginnings launcher;
    final TextLines texts;
    final Settings settings;
    final Directory known;
    final DialogueLog log;
    final Staffing staffing = new NobodyToLoad();
    final ManagedExecutorService workers = worker();

    /** Work for workers, as long as they are held up; else it is done at once. */
    final Queue<Runnable> work = new ArrayDeque<>();

    /** Whether workers are held up. */
    boolean busy;

    /** Does the work of workers. */
    Executor elsewhere = Runnable::run;

    /** Whether the contact centre can be reached. */
    boolean staffed = true;

    /** Whether workers take nothing. */
    boolean refusing;

    /** Where every recording is. */
    Path recording = Path.of("recording.wav");

    private long contactIds = 1_000_000;

    /** @param namesAndValues settings that differ from their defaults */
    Rig(String... namesAndValues) {
        this(
                (clock, alarms) -> {
                    Store store = new LocalStore(clock, alarms, "sessions");
                    return () -> store;
                },
                namesAndValues);
    }

    /** @param stores makes the nodes' stores */
    Rig(BiFunction<ManualClock, ClockAlarms, Supplier<Store>> stores, String... namesAndValues) {
        shared = new SharedStore(stores.apply(clock, alarms));
        store = shared.node();
        NoRecords.of(store);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        settings = new Settings(name -> Optional.ofNullable(values.get(name)));
        Wiring wiring = new Wiring(
                directory,
                new DatabaseGuard(() -> true),
                shared.node(),
                clock,
                alarms,
                settings,
                staffing,
                telephony,
                Nodes.alone(),
                workers);
        known = wiring.begin(Directory.class);
        contacts = wiring.begin(ContactService.class);
        SwitchParts.begin(wiring);
        texts = TextParts.begin(wiring, sent);
        dialogues = DialogueParts.begin(wiring);
        log = wiring.get(DialogueLog.class);
        RigNode first = join("first");
        register = first.register;
        sessions = first.sessions;
        signals = first.signals;
        launcher = first.launcher;
        staff();
    }

    /** A further node. */
    RigNode join(String name) {
        RigNode node = new RigNode(this, name);
        nodes.add(node);
        return node;
    }

    /** The node that sees to a session. */
    RigNode owner(String sessionId) {
        String owner = session(sessionId).owner();
        return nodes.stream()
                .filter(node -> node.nodes.self().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    /** The node that began the session that was posted about last dies, and is found to be gone some seconds later. */
    void ownerDies(Runnable meanwhile) {
        RigNode owner = owner(application.last().session());
        owner.die();
        meanwhile.run();
        pass(Duration.ofSeconds(8));
        owner.bury();
        pass(Duration.ofSeconds(5));
    }

    /** Somebody calls the application, and rings. */
    LegId call() {
        return arrive(Optional.empty(), Optional.of("demo"));
    }

    /** Somebody calls, and is given to an application, if not to a queue before. */
    LegId arrive(Optional<Long> queue, Optional<String> script) {
        long id = ++contactIds;
        run(at -> new Arrive(
                id,
                Origin.of(CUSTOMER, Medium.VOICE, Direction.INBOUND, USER, TO_APPLICATION, at),
                Recording.none(false, false),
                queue,
                script,
                at));
        return new LegId(id, 1);
    }

    /** Somebody calls, and the application says so much that the call is answered. */
    LegId answeredCall() {
        LegId caller = call();
        application.answer("{'answer':{}},{'on':{'event':'continue','next':'/next'}}");
        return caller;
    }

    /** Somebody writes to a number; the contact. */
    long write(String to, String text) {
        return Stages.get(texts.receive(to, USER, "SMS", text)).orElseThrow();
    }

    long write(String text) {
        return write(TO_APPLICATION, text);
    }

    /** A program launches a session; its id. */
    String launch() {
        return Stages.get(launcher.launch(TOKEN, Map.of("token", TOKEN))).orElseThrow();
    }

    Outcome run(Function<Instant, Command> command) {
        return run(CUSTOMER, command);
    }

    private Outcome run(long customerId, Function<Instant, Command> command) {
        return Stages.get(contacts.execute(customerId, command));
    }

    void hangUp(LegId leg) {
        run(at -> new LegHungUp(leg, at));
    }

    void press(LegId leg, String keys) {
        run(at -> new ReceiveTones(leg, keys, at));
    }

    /** Who was called last. */
    LegId dialled() {
        return telephony.last(SwitchInstruction.Dial.class).leg();
    }

    /** The first who rings at a number and has not been heard of. */
    LegId dialled(String number) {
        return telephony.all(SwitchInstruction.Dial.class).stream()
                .filter(dial -> dial.address().equals(number))
                .map(SwitchInstruction.Dial::leg)
                .findFirst()
                .orElseThrow();
    }

    void answer(LegId leg) {
        run(at -> new LegAlerting(leg, at));
        run(at -> new LegAnswered(leg, at));
    }

    void fail(LegId leg, LegEnd reason) {
        run(at -> new LegFailed(leg, reason, at));
    }

    /** What was said last has been heard. */
    void heard() {
        SwitchInstruction.Play play = telephony.last(SwitchInstruction.Play.class);
        run(at -> new PlayOver(play.leg(), play.play(), at));
    }

    /** The last capture is over. */
    void captured(Optional<String> file) {
        SwitchInstruction.Capture capture = telephony.last(SwitchInstruction.Capture.class);
        run(at ->
                new CaptureOver(capture.leg(), capture.capture(), new CaptureResult(Duration.ofSeconds(3), file), at));
    }

    Contact contact(long id) {
        return Stages.get(contacts.contact(CUSTOMER, id)).orElseThrow();
    }

    /** A contact, unless it ended long ago. */
    Optional<Contact> contactIfKept(long id) {
        return Stages.get(contacts.contact(CUSTOMER, id));
    }

    ContactState state(LegId leg) {
        return contact(leg.contactId()).state();
    }

    /** The session that was posted about last, as it is now. */
    TropoSession session() {
        return session(application.last().session());
    }

    TropoSession session(String id) {
        return Stages.get(store.read(Places.session(id))).orElseThrow().state();
    }

    boolean isOver(String sessionId) {
        return session(sessionId).execution().isOver();
    }

    List<String> sentTexts() {
        return sent.stream().map(NewText::text).toList();
    }

    /** Lets time pass; what is due rings at the end. */
    void pass(Duration time) {
        clock.advance(time);
        alarms.ringDue();
    }

    /** Workers go on, and do what has waited for them. */
    void goOn() {
        busy = false;
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    private void staff() {
        run(at -> new ConfigureLicences(CUSTOMER, Map.of(LicenceKind.OPERATOR, 1), at));
        OperatorSettings settings = new OperatorSettings(
                "Ada", "33337", Duration.ofSeconds(20), Duration.ZERO, EnumSet.allOf(Medium.class), Set.of(QUEUE));
        run(at -> new ConfigureOperator(OPERATOR, CUSTOMER, settings, at));
        run(at -> new ConfigureQueue(QUEUE, CUSTOMER, "Sales", List.of(Set.of(OPERATOR)), at));
        run(OTHER, at -> new ConfigureQueue(57, OTHER, "Desk", List.of(Set.of()), at));
    }

    /** The operator is there from now on. */
    void logIn() {
        run(at -> new LogIn(OPERATOR, LicenceKind.OPERATOR, at));
    }

    private ManagedExecutorService worker() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                Rig.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (self, method, arguments) -> {
                    if (!method.getName().equals("execute")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    if (refusing) {
                        throw new RejectedExecutionException("scripted");
                    } else if (busy) {
                        work.add((Runnable) arguments[0]);
                    } else {
                        elsewhere.execute((Runnable) arguments[0]);
                    }
                    return null;
                });
    }

    RecordedFiles recordings() {
        return new RecordedFiles() {

            @Override
            public Optional<Path> file(String name) {
                return Optional.of(recording);
            }

            @Override
            public String ofContact(long contactId) {
                return contactId + ".wav";
            }
        };
    }

    private final class NobodyToLoad implements Staffing {

        @Override
        public CompletionStage<Void> ready(long customerId) {
            return staffed
                    ? CompletableFuture.completedStage(null)
                    : CompletableFuture.failedStage(new IllegalStateException("scripted"));
        }

        @Override
        public CompletionStage<Void> refresh(long customerId) {
            return CompletableFuture.completedStage(null);
        }
    }
}
