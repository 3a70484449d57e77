package io.tandem.processor;

import io.tandem.config.Settings;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.LegAlerting;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.command.PlaceCall;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.Staffing;
import io.tandem.directory.OperatorProfile;
import io.tandem.json.JsonText;
import io.tandem.processor.request.Activation;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Lookups;
import io.tandem.processor.request.RequestHandlers;
import io.tandem.processor.request.SessionDesk;
import io.tandem.processor.resource.Binder;
import io.tandem.processor.resource.Feed;
import io.tandem.processor.resource.SessionResource;
import io.tandem.processor.state.AgentSessions;
import io.tandem.processor.state.Grace;
import io.tandem.session.GatewayObserver;
import io.tandem.session.SessionRegistry;
import io.tandem.store.Stages;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import jakarta.json.JsonObject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The interaction processor without a server, on one thread: customer 300 with operators 7 and 8, both with softphones and in
 * queue 55.
 */
final class ProcessorCentre {

    static final long CUSTOMER = 300;
    static final long QUEUE = 55;

    final ManualClock clock = new ManualClock();
    final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);

    /** Those of a second node, which stands still unless they are rung. */
    final ClockAlarms frail = new ClockAlarms(clock, Runnable::run);

    final FaultyStore store = new FaultyStore(new LocalStore(clock, alarms, "life"));
    final ContactService contacts = new ContactService(store, clock, new Staffing() {
        @Override
        public CompletionStage<Void> ready(long customerId) {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<Void> refresh(long customerId) {
            return CompletableFuture.completedStage(null);
        }
    });
    final AgentSessions sessions;

    private boolean checked = true;

    private final Map<String, String> configured = new HashMap<>();
    private final ProcessorConversation.Means means;
    private final ProcessorConversation.Means meansOfFrailNode;
    private final SessionRegistry registry;

    /** An agent's desktop and what it received. */
    record Client(ProcessorConversation conversation, Frames frames, String session) {

        /** Sends a request to an object below the session and gives all that came of it. */
        List<JsonObject> send(String command, String below, String data) {
            conversation.received(
                    "{\"command\":\"" + command + "\",\"target\":\"" + session + below + "\",\"data\":" + data + "}");
            return frames.take();
        }

        /** The same in short: results and names of events with the object they come from. */
        List<String> ask(String command, String below, String data) {
            return send(command, below, data).stream().map(this::line).toList();
        }

        /** What came since the last time, in short. */
        List<String> told() {
            return frames.take().stream().map(this::line).toList();
        }

        private String line(JsonObject message) {
            String what = message.containsKey("failure")
                    ? message.getJsonObject("failure").getString("code")
                    : message.getString("result", message.getString("name", ""));
            return what + ' ' + message.getString("target").replace(session, "S");
        }
    }

    /** @param namesAndValues what is configured, name before value */
    ProcessorCentre(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            configured.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        configured.put("tandem.session.burst", "100000");
        Settings settings = new Settings(name -> Optional.ofNullable(configured.get(name)));
        GatewayObserver observer = (GatewayObserver) Proxy.newProxyInstance(
                GatewayObserver.class.getClassLoader(),
                new Class<?>[] {GatewayObserver.class},
                (proxy, method, arguments) -> null);
        registry = new SessionRegistry(settings, clock, alarms, observer);
        sessions = new AgentSessions(store, clock, settings);
        new Grace(store, sessions, contacts).start(null);
        ContactDesk desk = new ContactDesk(contacts);
        SessionDesk sessionDesk = new SessionDesk(sessions);
        RequestHandlers handlers = new RequestHandlers(Handlers.with(
                settings,
                contacts,
                desk,
                sessionDesk,
                new Activation(contacts, desk, sessionDesk),
                new Feed(store, contacts),
                new FewLookups()));
        means = means(alarms, settings, handlers, observer);
        meansOfFrailNode = means(frail, settings, handlers, observer);
        run(at -> new ConfigureLicences(CUSTOMER, Map.of(LicenceKind.OPERATOR, 2), at));
        run(at -> new ConfigureQueue(QUEUE, CUSTOMER, "Sales", List.of(Set.of(7L, 8L)), at));
        List.of(7L, 8L).forEach(this::operator);
    }

    private ProcessorConversation.Means means(
            ClockAlarms ofNode, Settings settings, RequestHandlers handlers, GatewayObserver observer) {
        return new ProcessorConversation.Means(
                new JsonText(32),
                new Binder(store, sessions, registry, settings, clock, ofNode),
                new SessionResource(handlers),
                observer);
    }

    /** The same where messages are not held against the schema, which takes most of the time. */
    static ProcessorCentre unchecked() {
        ProcessorCentre centre = new ProcessorCentre();
        centre.checked = false;
        return centre;
    }

    /** Prepares a session, whatever there is. */
    AgentSessions.Prepared prepare(long agent, boolean override) {
        return Stages.get(sessions.prepare(profile(agent), override)).orElse(null);
    }

    /** An agent as the directory knows them. */
    static OperatorProfile profile(long agent) {
        return new OperatorProfile(
                agent,
                CUSTOMER,
                1,
                "Agent",
                "",
                "3333" + agent,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Optional.empty(),
                Optional.empty());
    }

    /** A desktop that tries to bind a session. */
    Client bind(String session, String token) {
        return bind(session, token, means);
    }

    /** The same at the second node. */
    Client bindAtFrailNode(String session, String token) {
        return bind(session, token, meansOfFrailNode);
    }

    private Client bind(String session, String token, ProcessorConversation.Means ofNode) {
        Frames frames = new Frames(checked);
        ProcessorConversation conversation =
                new ProcessorConversation(registry.connect(Processor.ACCENT, "192.0.2.1", frames), ofNode);
        conversation.bind(session, token);
        return new Client(conversation, frames, session);
    }

    /** A desktop whose session has been started. */
    Client start(long agent) {
        AgentSessions.Prepared prepared = prepare(agent, true);
        Client client = bind(prepared.session().id(), prepared.token());
        client.send("session.start", "", "{}");
        return client;
    }

    /** A desktop with a group of all channels, all of them ready. */
    Client ready(long agent) {
        return allReady(start(agent));
    }

    /** The same at the second node. */
    Client readyAtFrailNode(long agent) {
        AgentSessions.Prepared prepared = prepare(agent, true);
        Client client = bindAtFrailNode(prepared.session().id(), prepared.token());
        client.send("session.start", "", "{}");
        return allReady(client);
    }

    private static Client allReady(Client client) {
        client.send(
                "session.addchannelgroup",
                "",
                "{\"channelgroup\":{\"name\":\"all\",\"chat\":true,\"email\":true,\"callback\":true}}");
        client.send("channelgroup.activateall", ".G1", "{}");
        for (String channel : List.of(".G1.C2", ".G1.C3", ".G1.C4", ".G1.C5")) {
            client.send("channel.ready", channel, "{}");
        }
        return client;
    }

    /** A desktop with a chat channel only, of an agent who takes all media on TelXL. */
    Client chatBesidesTelxl() {
        logIn(7);
        Client client = start(7);
        client.send("session.addchannel", "", "{\"channel\":{\"endpoint\":\"x\",\"type\":\"Chat\"}}");
        return client;
    }

    /** A desktop with a group for calls and chats, of an agent who takes all media on TelXL. */
    Client groupBesidesTelxl() {
        logIn(7);
        Client client = start(7);
        client.send("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"few\",\"chat\":true}}");
        return client;
    }

    /** An operator dials on TelXL; the own phone rings. */
    void dial(long contact, long operator) {
        run(at -> new PlaceCall(
                contact, operator, Destination.number("0123"), "3333" + operator, Recording.onDemand(), at));
    }

    /** Has the contact centre do something. */
    void run(Function<Instant, Command> command) {
        Stages.get(contacts.execute(CUSTOMER, command));
        clock.advance(Duration.ofSeconds(1));
    }

    /** Logs an operator in as TelXL would. */
    void logIn(long operator) {
        run(at -> new LogIn(operator, LicenceKind.OPERATOR, at));
    }

    /** A contact comes in and is offered. */
    void arrive(long contact, Medium medium) {
        arrive(contact, medium, Recording.onDemand());
    }

    /** A contact that is recorded in some way comes in and is offered. */
    void arrive(long contact, Medium medium, Recording recording) {
        run(at -> new Arrive(
                contact,
                Origin.of(CUSTOMER, medium, Direction.INBOUND, "01632960123", "01632960010", at),
                recording,
                Optional.of(QUEUE),
                Optional.empty(),
                at));
        Stages.get(store.advance("contact", contact));
        if (medium.onSwitch()) {
            run(at -> new LegAlerting(new LegId(contact, 2), at));
        }
    }

    /** A leg is answered. */
    void answered(long contact, int leg) {
        run(at -> new LegAnswered(new LegId(contact, leg), at));
    }

    /** Lets time pass, second by second. */
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.advance(Duration.ofSeconds(1));
            alarms.ringDue();
        }
    }

    private void operator(long id) {
        OperatorSettings settings = new OperatorSettings(
                "Operator",
                "3333" + id,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                EnumSet.allOf(Medium.class),
                Set.of(QUEUE));
        run(at -> new ConfigureOperator(id, CUSTOMER, settings, at));
    }

    private static final class FewLookups implements Lookups {

        @Override
        public CompletionStage<List<Break>> notReadyReasons(long customerId) {
            return CompletableFuture.completedStage(List.of(new Break(1, BreakKind.BREAK, "Lunch", "")));
        }

        @Override
        public CompletionStage<List<Entry>> entries(long customerId, long operatorId) {
            return CompletableFuture.completedStage(List.of(new Entry("Front desk", "4000")));
        }

        @Override
        public CompletionStage<Destination> destination(long customerId, String number) {
            return CompletableFuture.completedStage(
                    number.equals("33338") ? Destination.operator(8) : Destination.number(number));
        }
    }
}
