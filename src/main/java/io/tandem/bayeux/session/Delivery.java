package io.tandem.bayeux.session;

import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.Link;
import io.tandem.bayeux.exchange.PendingConnect;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.option.Transport;
import io.tandem.bayeux.option.TransportOptions;
import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When and how the events of one client go out, over all the connections and requests it makes (spec 5, 8, 14, 17, 18). Any
 * thread may call; its lock guards the fields and is never held while an HTTP answer is written.
 */
final class Delivery {

    private static final Runnable NOTHING = () -> {};
    private final String id;
    private final boolean acknowledging;
    private final SessionMeans means;
    private final Optional<Ledger> ledger;
    private final Runnable takenUp;
    private final Mailbox mailbox;
    private final Acknowledgement acknowledgement;
    private final Lifetime lifetime;
    private final Turns.Turn turn;

    private Link link;
    private HeldConnect held;
    private long connects;
    private Transport advised;
    private int busy;
    private SessionEnd ended;

    /** @param takenUp told that another node has the session, where that is found out here */
    Delivery(SessionStart start, SessionMeans means, Optional<Ledger> ledger, Runnable takenUp) {
        this.id = start.id();
        this.acknowledging = start.acknowledging();
        this.means = means;
        this.ledger = ledger;
        this.takenUp = takenUp;
        this.advised = start.transport();
        this.mailbox = new Mailbox(
                means, start.progress().lastAcknowledged(), acknowledging, new LazyAlarm(means, this::lazyTimeIsOver));
        this.acknowledgement = new Acknowledgement(start.progress());
        this.turn = means.turns().turn(() -> inOrder(() -> isDue() ? release(letGo(), ConnectEnd.DONE) : NOTHING));
        this.lifetime = new Lifetime(
                means.clock(), means.options().activity(), means.options().forTransport(start.transport()));
    }

    /**
     * Takes events in that are kept, where that is needed.
     *
     * @return false if there are more than fit: the session cannot go on
     */
    boolean accept(List<String> texts, Optional<Duration> patience) {
        inOrder(() -> ended == null ? add(texts, patience) : NOTHING);
        return !mailbox.hasOverflowed();
    }

    /** Takes over what another node had for the client: all of it may have been sent already (spec 18). */
    synchronized void restore(List<String> unacknowledged) {
        unacknowledged.forEach(text -> mailbox.put(text, Optional.empty()));
        mailbox.takeAll();
        connects = 1;
        advised = null; // another node may have advised something else
    }

    /** The times in force. */
    synchronized ConnectReplies.Terms terms() {
        return lifetime.terms();
    }

    /** What is delivered with the reply to the handshake (spec 4). */
    synchronized List<String> eventsOfHandshake() {
        return acknowledging ? List.of() : Frames.texts(mailbox.take());
    }

    /** A request of the client is being handled: what it causes goes out with its answer. */
    synchronized boolean enter() {
        if (ended != null) {
            return false;
        }
        busy++;
        lifetime.heard();
        return true;
    }

    /** A connect has come in: it takes the place of an earlier one (spec 5). */
    PendingConnect connecting(Exchange exchange, Message request) {
        HeldConnect replaced;
        PendingConnect connect;
        synchronized (this) {
            replaced = letGo();
            connects++;
            connect = new PendingConnect(request, means.clock().instant(), connects, connects == 1);
            lifetime.connecting(
                    means.options().forTransport(exchange.transport()),
                    request.advised("interval"),
                    request.advised("timeout"));
            if (exchange.link().isEmpty()) {
                link = null;
            }
        }
        if (replaced != null) {
            replaced.exchange().refuse(Refusal.REPLACED);
        }
        return connect;
    }

    /** All messages of a request have been carried out: answers it, unless its connect is to be held. */
    void conclude(Exchange exchange) {
        Runnable answer;
        Runnable woken;
        synchronized (this) {
            busy--;
            answer = exchange.connect()
                    .map(connect -> answerOrHold(exchange, connect))
                    .orElseGet(() -> answer(exchange));
            woken = wake();
        }
        answer.run();
        woken.run();
    }

    /** Goes on over a WebSocket; one that it had before is closed. */
    void attach(Link connection) {
        Link before;
        Runnable woken;
        synchronized (this) {
            before = link;
            link = connection;
            connection.belongTo(id);
            woken = wake();
        }
        woken.run();
        if (before != null && before != connection) {
            before.close(CloseCode.NORMAL);
        }
    }

    /**
     * The client has every event up to a batch, and no later one (spec 18).
     *
     * @return number of the last event that it has; 0 if that is not known any more
     */
    synchronized long acknowledged(long batch) {
        long last = acknowledgement.received(batch);
        mailbox.acknowledge(last);
        mailbox.rewind();
        return last;
    }

    /** A WebSocket is closed: the session has the usual time to go on elsewhere. */
    synchronized void detached(Link closed) {
        if (held != null && held.exchange().link().filter(closed::equals).isPresent()) {
            letGo();
            lifetime.answered();
        }
        if (link == closed) {
            link = null;
        }
    }

    /** Ends a connect that is held, because the node is about to stop. */
    void drain() {
        inOrder(() -> held == null ? NOTHING : release(letGo(), ConnectEnd.DRAINING));
    }

    /** The client did more than keep itself alive. */
    void clientWasActive() {
        lifetime.clientWasActive();
    }

    /** Whether the session should end for want of a connect, of activity, or of an answer to a connect. */
    synchronized Optional<SessionEnd> due(Instant now) {
        return lifetime.due(now);
    }

    /**
     * Ends it.
     *
     * @return false if it had ended already
     */
    boolean end(SessionEnd end) {
        synchronized (this) {
            if (ended != null) {
                return false;
            }
            ended = end;
        }
        inOrder(() -> farewell(end));
        return true;
    }

    /** Why it has ended, if it has. */
    synchronized Optional<SessionEnd> ended() {
        return Optional.ofNullable(ended);
    }

    /** Decides inside the lock, and does outside of it what was decided. */
    private void inOrder(Supplier<Runnable> decision) {
        Runnable decided;
        synchronized (this) {
            decided = decision.get();
        }
        decided.run();
    }

    private Runnable add(List<String> texts, Optional<Duration> patience) {
        lifetime.serverWasActive();
        if (pushes() && busy == 0 && mailbox.isEmpty() && patience.isEmpty()) {
            link.sendAll(texts);
            return NOTHING;
        }
        Optional<Duration> wait = patience.map(time -> time.isZero() ? lifetime.maxLazyTimeout() : time);
        texts.forEach(text -> mailbox.put(text, wait));
        return wake();
    }

    private Runnable farewell(SessionEnd end) {
        if (end == SessionEnd.DISCONNECTED_BY_SERVER) {
            tellDisconnected();
        }
        HeldConnect released = letGo();
        link = null;
        Runnable answer = released == null ? NOTHING : farewell(end, released);
        mailbox.close();
        return answer;
    }

    private Runnable farewell(SessionEnd end, HeldConnect released) {
        if (end == SessionEnd.TAKEN_UP) {
            return () -> released.exchange().refuse(Refusal.REPLACED);
        }
        Optional<Link> by = released.exchange().link();
        return end == SessionEnd.EXPIRED && by.isPresent()
                ? () -> by.get().close(CloseCode.NORMAL)
                : release(released, end.connectEnd());
    }

    private void tellDisconnected() {
        if (pushes()) {
            link.sendAll(List.of(Event.DISCONNECTED.text()));
        } else {
            mailbox.put(Event.DISCONNECTED.text(), Optional.empty());
        }
    }

    private Runnable answer(Exchange exchange) {
        if (exchange.link().isPresent()
                || link != null
                || connectOnly(means.options().forTransport(exchange.transport()))) {
            push();
            return sendNow(exchange, () -> exchange.answer(exchange.replies(), written -> {}));
        }
        List<String> texts = Frames.texts(mailbox.take());
        texts.addAll(exchange.replies());
        return () -> exchange.answer(texts, written -> {});
    }

    private Runnable answerOrHold(Exchange exchange, PendingConnect connect) {
        if (connect.number() != connects || ended == SessionEnd.TAKEN_UP) {
            return () -> exchange.refuse(Refusal.REPLACED);
        }
        push();
        String competing = exchange.link().isEmpty() ? exchange.browser().orElse(null) : null;
        boolean brief = mailbox.isUrgent();
        Optional<ConnectEnd> atOnce = endAtOnce(exchange, connect, brief ? null : competing);
        if (atOnce.isPresent()) {
            return release(new HeldConnect(exchange, connect, NOTHING), atOnce.get());
        }
        Runnable let = brief ? NOTHING : means.holding(lifetime.timeout(), () -> timeIsOver(connect), competing);
        held = new HeldConnect(exchange, connect, let);
        exchange.held();
        return NOTHING;
    }

    /** How a connect ends that cannot be held; nothing if it can, and then it has its place among its browser's. */
    private Optional<ConnectEnd> endAtOnce(Exchange exchange, PendingConnect connect, String competing) {
        if (ended != null) {
            return Optional.of(ended.connectEnd());
        }
        boolean alone = exchange.link()
                .map(Link::isOpen)
                .orElseGet(() -> exchange.messages().size() == 1);
        if (!alone || connect.first() || lifetime.timeout().isZero()) {
            return Optional.of(ConnectEnd.DONE);
        }
        if (means.draining()) {
            return Optional.of(mailbox.isUrgent() ? ConnectEnd.DONE : ConnectEnd.DRAINING);
        }
        boolean crowded = competing != null && !means.browsers().take(competing, means.pollsPerBrowser(exchange));
        return crowded ? Optional.of(ConnectEnd.CROWDED) : Optional.empty();
    }

    private HeldConnect letGo() {
        HeldConnect before = held;
        held = null;
        if (before != null) {
            before.let().run();
        }
        return before;
    }

    private void timeIsOver(PendingConnect connect) {
        inOrder(() -> held != null && held.connect() == connect ? release(letGo(), ConnectEnd.DONE) : NOTHING);
    }

    private void lazyTimeIsOver() {
        inOrder(() -> {
            mailbox.hurry();
            return wake();
        });
    }

    /** What is urgent goes out now, if anything can take it. */
    private Runnable wake() {
        if (busy == 0) {
            push();
        }
        return isDue() ? turn::await : NOTHING;
    }

    /** Whether there is a connect to be answered: with what waits, or because it is held only until its turn comes. */
    private boolean isDue() {
        return held != null && (held.let() == NOTHING || busy == 0 && mailbox.isUrgent());
    }

    private void push() {
        if (pushes() && mailbox.isUrgent()) {
            link.sendAll(Frames.texts(mailbox.takeAll()));
        }
    }

    private boolean pushes() {
        return link != null
                && link.isOpen()
                && id.equals(link.owner())
                && !connectOnly(means.options().forTransport(Transport.WEBSOCKET));
    }

    private boolean connectOnly(TransportOptions by) {
        return acknowledging || by.metaConnectDeliverOnly();
    }

    /** Answers a connect; the events come before its reply, and where they are acknowledged in one piece with it. */
    private Runnable release(HeldConnect released, ConnectEnd end) {
        Exchange exchange = released.exchange();
        PendingConnect connect = released.connect();
        List<OutboxMessage> events = pushes() || leavesEvents() ? List.of() : mailbox.take();
        boolean advise = end != ConnectEnd.DONE || exchange.transport() != advised || connect.advises();
        advised = end == ConnectEnd.DONE ? exchange.transport() : null;
        long last = events.isEmpty() ? 0 : events.get(events.size() - 1).number();
        ConnectReplies.Answer asked = new ConnectReplies.Answer(
                connect, end, advise, lifetime.terms(), acknowledging ? acknowledgement.next(last) : 0);
        List<String> texts = Frames.texts(events);
        texts.addAll(exchange.replies(means.connectReplies().reply(asked)));
        lifetime.answered();
        Runnable answer = () -> exchange.answer(texts, written -> answered(connect));
        if (ledger.isEmpty() || events.isEmpty() || ended != null) {
            return sendNow(exchange, answer);
        }
        return () -> released.answerOnce(ledger.get().sent(asked.batch(), last), answer, takenUp);
    }

    /** Whether the events are for whoever goes on with the session: what is sent has to be noted in the Store. */
    private boolean leavesEvents() {
        return ledger.isPresent() && ended == SessionEnd.LET_GO;
    }

    /** Over a WebSocket inside the lock: a frame pushed by another thread must not overtake the answer. */
    private static Runnable sendNow(Exchange exchange, Runnable answer) {
        if (exchange.link().isEmpty()) {
            return answer;
        }
        answer.run();
        return NOTHING;
    }

    private synchronized void answered(PendingConnect connect) {
        if (connect.number() == connects && held == null) {
            lifetime.answered();
        }
    }
}
