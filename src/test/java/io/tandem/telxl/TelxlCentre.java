package io.tandem.telxl;

import io.tandem.config.Settings;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.Staffing;
import io.tandem.session.Connection;
import io.tandem.session.GatewayObserver;
import io.tandem.session.GatewaySession;
import io.tandem.session.Principal;
import io.tandem.session.SessionKind;
import io.tandem.session.SessionRegistry;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.telxl.command.BreakStates;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.event.EventEncoder;
import io.tandem.telxl.feed.EventFeed;
import io.tandem.telxl.feed.Notices;
import io.tandem.telxl.feed.OperatorCards;
import io.tandem.telxl.feed.Statuses;
import io.tandem.telxl.json.CommandReader;
import io.tandem.telxl.start.SessionStartHandler;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * TelXL without a server, on one thread: customer 300 with operators 7001 and 7002 (softphones) and 7003 (a telephone), all
 * in queue 55, and two licences; customer 301 with operator 8001.
 */
final class TelxlCentre {

    static final long CUSTOMER = 300;
    static final long OTHER_CUSTOMER = 301;
    static final long QUEUE = 55;
    static final long CALL = 900;

    final ManualClock clock = new ManualClock();

    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final Store store = new LocalStore(clock, alarms, "life");
    private final ContactService contacts = new ContactService(store, clock, new Staffing() {
        @Override
        public CompletionStage<Void> ready(long customerId) {
            return TelxlCentre.this.ready(customerId);
        }

        @Override
        public CompletionStage<Void> refresh(long customerId) {
            return CompletableFuture.completedStage(null);
        }
    });
    private final Settings settings = new Settings(name -> Optional.empty());
    private final EventEncoder encoder = new EventEncoder(settings);
    private final OperatorCards cards =
            id -> id == 7001 ? Optional.of(new OperatorCards.Card("Ada Example", "ada@example.com")) : Optional.empty();
    private final BreakStates breaks =
            (customerId, breakId) -> CompletableFuture.completedStage(Optional.ofNullable(Map.of(
                            3L, new BreakStates.BreakState("Lunch", BreakKind.BREAK),
                            4L, new BreakStates.BreakState("Meeting", BreakKind.BUSY))
                    .get(breakId)));
    private final Statuses statuses = new Statuses(cards, settings);
    private final ScopedTelxlSession sessions =
            new ScopedTelxlSession(encoder, new EventFeed(store, new Notices(statuses), encoder));
    private final GatewayObserver observer = (GatewayObserver) Proxy.newProxyInstance(
            GatewayObserver.class.getClassLoader(),
            new Class<?>[] {GatewayObserver.class},
            (proxy, method, arguments) -> null);
    private final SessionRegistry registry = new SessionRegistry(settings, clock, alarms, observer);
    private final TelxlConversation.Means means = new TelxlConversation.Means(
            new CommandReader(32),
            new SessionStartHandler(),
            Handlers.of(new Desk(contacts, sessions), sessions, statuses, breaks, contacts),
            encoder,
            observer);
    private long lastSession;
    private RuntimeException trouble;
    private CompletableFuture<Void> held = CompletableFuture.completedFuture(null);

    /** One client, with what was sent to it. */
    record Client(TelxlConversation conversation, Frames frames, GatewaySession session) {

        /** Sends a command and gives what came back. */
        List<String> send(String fields) {
            conversation.received(Messages.command(fields));
            return frames.take();
        }
    }

    TelxlCentre() {
        for (long customer : List.of(CUSTOMER, OTHER_CUSTOMER)) {
            run(customer, at -> new ConfigureLicences(customer, Map.of(LicenceKind.OPERATOR, 2), at));
        }
        run(CUSTOMER, at -> new ConfigureQueue(QUEUE, CUSTOMER, "Sales", List.of(Set.of(7001L, 7002L, 7003L)), at));
        operator(CUSTOMER, 7001, "33337001");
        operator(CUSTOMER, 7002, "33337002");
        operator(CUSTOMER, 7003, "01632960003");
        operator(OTHER_CUSTOMER, 8001, "33338001");
    }

    /** From now on nothing can be done. */
    void fail(RuntimeException with) {
        trouble = with;
    }

    /** From now on nothing goes on until {@link #goOnInside}. */
    void hold() {
        held = new CompletableFuture<>();
    }

    /** What was held goes on, on a thread that is serving this client. */
    void goOnInside(Client client) {
        client.session().within(() -> held.complete(null));
    }

    /** A session that acts for one operator. */
    Client operatorSession(long customerId, long operatorId, Mode mode) {
        return session(customerId, OptionalLong.of(operatorId), mode);
    }

    /** A session that acts for a whole customer. */
    Client customerSession(long customerId, Mode mode) {
        return session(customerId, OptionalLong.empty(), mode);
    }

    /** Has the contact centre do something. */
    void run(long customerId, Function<Instant, Command> command) {
        Stages.get(contacts.execute(customerId, command));
    }

    void logIn(long operatorId) {
        run(CUSTOMER, at -> new LogIn(operatorId, LicenceKind.OPERATOR, at));
        clock.advance(Duration.ofSeconds(1));
    }

    /** A caller arrives and is put into the queue. */
    void arrive() {
        run(
                CUSTOMER,
                at -> new Arrive(
                        CALL,
                        new Origin(
                                CUSTOMER,
                                Medium.VOICE,
                                Direction.INBOUND,
                                "01632######",
                                "01632960010",
                                "Main line",
                                "Example IVR",
                                Map.of(),
                                Map.of(),
                                at),
                        Recording.none(true, true),
                        Optional.of(QUEUE),
                        Optional.empty(),
                        at));
    }

    /** A leg of the call is answered. */
    void answered(int leg) {
        clock.advance(Duration.ofSeconds(5));
        run(CUSTOMER, at -> new LegAnswered(new LegId(CALL, leg), at));
    }

    private CompletionStage<Void> ready(long customerId) {
        return trouble == null ? held : CompletableFuture.failedStage(trouble);
    }

    private Client session(long customerId, OptionalLong operatorId, Mode mode) {
        Frames frames = new Frames();
        Connection connection = registry.connect("telxl", "192.0.2.1", frames);
        Principal principal = new Principal(customerId, 1, operatorId, OptionalLong.of(12));
        SessionKind kind = new SessionKind("telxl", mode.word());
        GatewaySession session = registry.open(connection, ++lastSession, kind, principal, Duration.ofDays(1))
                .orElseThrow();
        session.within(() -> {
            sessions.start(mode);
            return null;
        });
        return new Client(new TelxlConversation(connection, Optional.empty(), means), frames, session);
    }

    private void operator(long customerId, long id, String target) {
        OperatorSettings work = new OperatorSettings(
                "Operator",
                target,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Set.of(Medium.VOICE),
                Set.of(QUEUE));
        run(customerId, at -> new ConfigureOperator(id, customerId, work, at));
    }
}
