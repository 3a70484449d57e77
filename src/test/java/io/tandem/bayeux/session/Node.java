package io.tandem.bayeux.session;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.exchange.PendingConnect;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.message.Reply;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.option.Transport;
import io.tandem.config.Settings;
import io.tandem.session.CloseCode;
import io.tandem.session.GatewayObserver;
import io.tandem.session.LoginOutcome;
import io.tandem.session.RateLimits;
import io.tandem.session.SessionKind;
import io.tandem.session.SessionRegistry;
import io.tandem.store.OutageStore;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.StoreLost;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import jakarta.enterprise.event.Startup;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The sessions of a node without a server: on a clock that a test turns, and a Store that several nodes may share. */
public final class Node {

    public final ManualClock clock;
    public final ClockAlarms alarms;
    public final Store store;
    public final OutageStore outage;
    public final Wiring wiring;
    public final Options options;
    public final SessionRegistry registry;
    public final Channels channels;
    public final BayeuxSessions sessions;
    private final Queue<Runnable> work = new ArrayDeque<>();
    private boolean heldUp;

    private Node(
            ManualClock clock,
            ClockAlarms alarms,
            Store store,
            boolean alone,
            Function<Wiring, ConnectReplies> replies,
            String... namesAndValues) {
        this.clock = clock;
        this.alarms = alarms;
        this.store = store;
        this.outage = new OutageStore(store);
        Map<String, String> configured = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            configured.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        Settings settings = new Settings(name -> Optional.ofNullable(configured.get(name)));
        options = Options.of(settings);
        wiring = new Wiring(clock, alarms, alone ? store : outage, settings, options, new Unobserved());
        wiring.make(RateLimits.class);
        registry = wiring.make(SessionRegistry.class);
        channels = wiring.make(Channels.class);
        wiring.with(replies.apply(wiring));
        wiring.with(new UnpacedFanOut());
        wiring.make(Broadcasts.class).start((Startup) null);
        wiring.with(new UnpacedTurns());
        sessions = wiring.begin(BayeuxSessions.class);
    }

    /** Has workers do nothing until they are let go on. */
    public void holdUp() {
        heldUp = true;
    }

    /** Has workers do what there is, and what comes from now on. */
    public void goOn() {
        heldUp = false;
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    /** A node of its own, to whose Store others may come; its connects are answered with how they ended, in plain words. */
    public static Node of(String... namesAndValues) {
        return with(wiring -> Node::plainly, namesAndValues);
    }

    /** A node of its own. */
    public static Node with(Function<Wiring, ConnectReplies> replies, String... namesAndValues) {
        ManualClock clock = new ManualClock();
        ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
        return new Node(clock, alarms, new LocalStore(clock, alarms, "epoch"), false, replies, namesAndValues);
    }

    /** The only node there is, with a Store of its own. */
    public static Node alone(String... namesAndValues) {
        ManualClock clock = new ManualClock();
        ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
        Store store = new LocalStore(clock, alarms, "epoch");
        return new Node(clock, alarms, store, true, wiring -> Node::plainly, namesAndValues);
    }

    /** A node on a Store that others use too. */
    public static Node on(
            Store store,
            ManualClock clock,
            ClockAlarms alarms,
            Function<Wiring, ConnectReplies> replies,
            String... namesAndValues) {
        return new Node(clock, alarms, store, false, replies, namesAndValues);
    }

    /** Another node on the same Store and clock. */
    public Node another(String... namesAndValues) {
        return new Node(clock, alarms, store, false, wiring -> Node::plainly, namesAndValues);
    }

    /** A session opened by long-polling from a browser. */
    public BayeuxSession open(String browser) {
        return open(browser, Transport.LONG_POLLING, false);
    }

    /** A session whose client acknowledges. */
    public BayeuxSession openAcknowledging() {
        return open("browser", Transport.LONG_POLLING, true);
    }

    public BayeuxSession open(String browser, Transport transport, boolean acknowledging) {
        return Stages.get(
                sessions.open(SessionStart.fresh("192.0.2.1", Optional.ofNullable(browser), transport, acknowledging)));
    }

    /** The session with an id, from wherever it is. */
    public Optional<BayeuxSession> find(String id) {
        return Stages.get(sessions.find(id, Transport.LONG_POLLING, browser -> true));
    }

    /** The node has lost its place in the Store. */
    public void loseStore() {
        sessions.letGo(new StoreLost());
    }

    /** The Store has lost a session. */
    public void forget(String id) {
        store.update(SessionKeys.of(id).group(), workspace -> {
            workspace.remove(SessionKeys.of(id).record());
            return null;
        });
    }

    public FakeWebSocket webSocket() {
        return new FakeWebSocket(registry);
    }

    /** Has a request handled whose last message may be a connect. */
    public FakeExchange send(BayeuxSession session, FakeExchange exchange) {
        exchange.link().ifPresent(session::attach);
        if (!session.enter()) {
            throw new AssertionError("The session is over");
        }
        carryOut(session, exchange);
        session.conclude(exchange);
        return exchange;
    }

    /** Has the messages of a request carried out that is not concluded yet. */
    public static void carryOut(BayeuxSession session, FakeExchange exchange) {
        for (Message message : exchange.messages()) {
            if (message.channel().filter("/meta/connect"::equals).isPresent()) {
                PendingConnect connect = session.connecting(exchange, message);
                exchange.replyLater(connect);
                if (session.acknowledging()) {
                    Message.number(message.ext(), "ack").ifPresent(session::acknowledged);
                }
            } else {
                exchange.reply(Reply.success(message));
            }
        }
    }

    /** A connect by long-polling from the session's browser. */
    public FakeExchange connect(BayeuxSession session) {
        return send(session, FakeExchange.from(session.browser().orElse("browser"), "{'channel':'/meta/connect'}"));
    }

    /** A connect that says which batch the client has. */
    public FakeExchange connect(BayeuxSession session, long acknowledged) {
        return send(
                session,
                FakeExchange.from(
                        session.browser().orElse("browser"),
                        "{'channel':'/meta/connect','ext':{'ack':" + acknowledged + "}}"));
    }

    /** Subscribes and keeps it in the Store. */
    public void subscribe(BayeuxSession session, String... names) {
        for (String name : names) {
            channels.subscribe(session, List.of(ChannelName.parse(name).orElseThrow()));
        }
        Stages.get(sessions.keepSubscriptions(session));
    }

    /** Delivers a number as an event, {@code {'channel':'/n','data':number}}. */
    public static void deliver(BayeuxSession session, int number) {
        session.deliver("/n", Json.createValue(number));
    }

    /** Publishes a number as {@link #deliver} would deliver it. */
    public void publish(String channel, int number) {
        Stages.get(wiring.get(Broadcasts.class)
                .publish(
                        ChannelName.parse(channel).orElseThrow(),
                        Event.of(channel, Json.createValue(number)),
                        "",
                        Optional.empty()));
    }

    /** The event that {@link #deliver} makes, with single quotes. */
    public static String event(int number) {
        return "{'channel':'/n','data':" + number + "}";
    }

    /** Turns the clock and lets what is due ring. */
    public void pass(Duration time) {
        clock.advance(time);
        alarms.ringDue();
    }

    static Reply plainly(ConnectReplies.Answer answer) {
        Reply reply = Reply.success(answer.connect().replies())
                .with("end", Json.createValue(answer.end().name()));
        if (answer.advise()) {
            reply.with("advised", Json.createValue(answer.terms().timeout().toMillis()));
        }
        if (answer.batch() > 0) {
            reply.with("batch", Json.createValue(answer.batch()));
        }
        return reply;
    }

    /** Rounds that wait for nothing but workers. */
    private final class UnpacedTurns extends Turns {

        UnpacedTurns() {
            super(() -> 0);
        }

        @Override
        Executor workers() {
            return task -> {
                if (heldUp) {
                    work.add(task);
                } else {
                    task.run();
                }
            };
        }
    }

    /** Each broadcast as it comes. */
    private static final class UnpacedFanOut extends FanOut {

        UnpacedFanOut() {
            super(() -> 0);
        }

        @Override
        Executor workers() {
            return Runnable::run;
        }
    }

    private static final class Unobserved implements GatewayObserver {

        @Override
        public void opened(SessionKind kind) {}

        @Override
        public void ended(SessionKind kind, CloseCode code) {}

        @Override
        public void handled(String accent, Duration time) {}

        @Override
        public void sent(String accent) {}

        @Override
        public void login(String accent, LoginOutcome outcome) {}
    }
}
