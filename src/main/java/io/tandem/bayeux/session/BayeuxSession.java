package io.tandem.bayeux.session;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.Note;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.Link;
import io.tandem.bayeux.exchange.PendingConnect;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.message.Message;
import io.tandem.json.JsonParts;
import io.tandem.session.RateLimit;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** One client, from its handshake to its end, over all the connections and requests it makes (spec 3). */
public final class BayeuxSession implements BayeuxClient {

    private static final long AT_ONCE = -1;

    private final String id;
    private final String remoteAddress;
    private final SessionMeans means;
    private final boolean acknowledging;
    private final Optional<Ledger> ledger; // of one that acknowledges, if other nodes could take it up
    private final Delivery delivery;
    private final RateLimit rateLimit;
    private final Set<ChannelName> subscriptions = ConcurrentHashMap.newKeySet();
    private Set<String> noted = Set.of();
    private final AtomicReference<String> browser;
    private volatile long keptMillis;

    BayeuxSession(SessionStart start, SessionMeans means) {
        this.id = start.id();
        this.remoteAddress = start.remoteAddress();
        this.browser = new AtomicReference<>(start.browser().orElse(null));
        this.means = means;
        this.acknowledging = start.acknowledging();
        this.ledger = acknowledging ? means.records().ledger(id, means) : Optional.empty();
        this.delivery = new Delivery(start, means, ledger, () -> means.end(this, SessionEnd.TAKEN_UP));
        this.rateLimit = means.rateLimit();
        this.keptMillis = means.clock().millis();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String remoteAddress() {
        return remoteAddress;
    }

    /** The browser it is bound to, by its cookie; nothing if it has not shown one. */
    public Optional<String> browser() {
        return Optional.ofNullable(browser.get());
    }

    /** Binds it to a browser; false if it is bound to another by now. */
    boolean bind(String cookie) {
        return browser.compareAndSet(null, cookie) || cookie.equals(browser.get());
    }

    /** Whether the client acknowledges what it gets (spec 18). */
    public boolean acknowledging() {
        return acknowledging;
    }

    /** What it has subscribed to. */
    public Set<ChannelName> subscriptions() {
        return Collections.unmodifiableSet(subscriptions);
    }

    /** Notes a subscription, for {@link Channels} only. */
    boolean subscribed(ChannelName channel) {
        return subscriptions.add(channel);
    }

    /** Notes the end of a subscription, for {@link Channels} only. */
    boolean unsubscribed(ChannelName channel) {
        return subscriptions.remove(channel);
    }

    /** Whether a message of the client may be handled, by the rate limit; a client that floods loses its session. */
    public boolean admits() {
        RateLimit.Verdict verdict = rateLimit.next();
        if (verdict == RateLimit.Verdict.CUT) {
            means.end(this, SessionEnd.DISCONNECTED_BY_SERVER);
        }
        return verdict == RateLimit.Verdict.PASS;
    }

    /** Notes that the client did more than keep itself alive (spec 19, activity). */
    public void wasActive() {
        delivery.clientWasActive();
    }

    @Override
    public void deliver(String channel, JsonValue data) {
        deliver(Event.of(channel, data));
    }

    @Override
    public void deliver(String channel, JsonValue data, Note note) {
        Event event = Event.of(channel, data);
        if (ledger.isPresent()) {
            take(ledger.get()
                    .take(new Ledger.Entry(
                            Optional.of(event.text()),
                            AT_ONCE,
                            ledger.get().ifOwn(own -> own.noting(note)),
                            this::ownKept)));
            return;
        }
        accept(event, Optional.empty());
        if (isNews(note)) {
            note(note);
        }
    }

    /** Whether a note is to be kept: the first value of it, and that it is forgotten. */
    private synchronized boolean isNews(Note note) {
        boolean known = noted.contains(note.name());
        boolean forgotten = note.value().isEmpty();
        if (known == forgotten) {
            Set<String> names = new HashSet<>(noted);
            if (forgotten) {
                names.remove(note.name());
            } else {
                names.add(note.name());
            }
            noted = Set.copyOf(names);
        }
        return forgotten || !known;
    }

    @Override
    public void note(Note note) {
        means.records().note(id, note);
    }

    @Override
    public void answer(ServiceMessage call, boolean successful, JsonValue data) {
        JsonObjectBuilder fields = JsonParts.object().add("channel", call.channel());
        call.id().ifPresent(callId -> fields.add("id", callId));
        deliver(Event.of(fields.add("successful", successful).add("data", data).build()));
    }

    /** Delivers an event as soon as possible. */
    public void deliver(Event event) {
        deliver(event, Optional.empty());
    }

    /**
     * Delivers an event.
     *
     * @param patience how long it may wait for company; nothing for as soon as possible
     */
    public void deliver(Event event, Optional<Duration> patience) {
        // By way of a shared Store: whoever holds the session gets it from there, in the order in which it is kept.
        ledger.ifPresentOrElse(
                kept -> take(kept.take(entry(event, patience, Optional::of))), () -> accept(event, patience));
    }

    /** Delivers broadcasts in their order, unless it was given them at another node. */
    void deliver(List<Broadcast> broadcasts) {
        // In turn: from the stream of broadcasts whoever takes the session up brings what did not get to the Store.
        ledger.ifPresentOrElse(
                kept -> broadcasts.forEach(one -> take(
                        kept.takeInTurn(entry(one.event(), one.patience(), record -> record.hearing(one.place()))))),
                () -> acceptAll(broadcasts));
    }

    /** As few pieces as there are changes between those that may wait for company and those that may not. */
    private void acceptAll(List<Broadcast> broadcasts) {
        List<String> texts = new ArrayList<>(broadcasts.size());
        for (int i = 0; i < broadcasts.size(); i++) {
            Optional<Duration> patience = broadcasts.get(i).patience();
            texts.add(broadcasts.get(i).event().text());
            if (i + 1 == broadcasts.size()
                    || !patience.equals(broadcasts.get(i + 1).patience())) {
                accept(texts, patience);
                texts = new ArrayList<>();
            }
        }
    }

    /**
     * Keeps what the session is subscribed to, after what was broadcast before.
     *
     * @param names asked for when it is kept
     * @param place how far broadcasts had come
     * @return false if its record shows that the session is over, or goes on at another node
     */
    CompletionStage<Boolean> keepSubscriptions(Supplier<List<String>> names, Optional<Place> place) {
        return ledger.map(kept -> kept.change(record -> record.subscribedTo(names.get(), place)))
                .orElseGet(() -> means.records().subscribed(id(), names, place));
    }

    private Ledger.Entry entry(
            Event event, Optional<Duration> patience, Function<SessionRecord, Optional<SessionRecord>> admission) {
        return new Ledger.Entry(
                Optional.of(event.text()), patience.map(Duration::toMillis).orElse(AT_ONCE), admission, this::kept);
    }

    private void take(boolean fits) {
        if (!fits) {
            means.end(this, SessionEnd.OVERFLOWED);
        }
    }

    private void kept(Ledger.Outcome outcome, Throwable failure) {
        take(failure == null && outcome != Ledger.Outcome.NO_SESSION);
    }

    private void ownKept(Ledger.Outcome outcome, Throwable failure) {
        if (outcome != Ledger.Outcome.KEPT) {
            means.end(this, failure == null ? SessionEnd.TAKEN_UP : SessionEnd.OVERFLOWED);
        }
    }

    /** Takes an event in that is kept, where that is needed. */
    void accept(Event event, Optional<Duration> patience) {
        accept(List.of(event.text()), patience);
    }

    private void accept(List<String> texts, Optional<Duration> patience) {
        if (!delivery.accept(texts, patience)) {
            means.end(this, SessionEnd.OVERFLOWED);
        }
    }

    /** The client has every event up to a batch, and no later one (spec 18). */
    public void acknowledged(long batch) {
        long last = delivery.acknowledged(batch);
        if (last > 0) {
            ledger.ifPresent(kept -> kept.acknowledged(batch, last));
        }
    }

    /** A connect has come in: it takes the place of an earlier one (spec 5). */
    public PendingConnect connecting(Exchange exchange, Message request) {
        long now = means.clock().millis();
        if (keptMillis + SessionRecords.RENEWAL.toMillis() < now) {
            keptMillis = now;
            means.records().renew(id);
        }
        return delivery.connecting(exchange, request);
    }

    /** A request of the client is being handled: what it causes goes out with its answer. False if the session is over. */
    public boolean enter() {
        return delivery.enter();
    }

    /** All messages of a request have been carried out: answers it, unless its connect is to be held. */
    public void conclude(Exchange exchange) {
        delivery.conclude(exchange);
    }

    /** Goes on over a WebSocket; one that it had before is closed. */
    public void attach(Link connection) {
        delivery.attach(connection);
    }

    /** What is delivered with the reply to the handshake (spec 4). */
    public List<String> eventsOfHandshake() {
        return delivery.eventsOfHandshake();
    }

    /** The times in force. */
    public ConnectReplies.Terms terms() {
        return delivery.terms();
    }

    @Override
    public boolean hasEnded() {
        return delivery.ended().isPresent();
    }

    /** Whether it has ended here and goes on elsewhere, or with whoever is asked next. */
    public boolean goesOn() {
        return delivery.ended().filter(SessionEnd::goesOn).isPresent();
    }

    /** When and how its events go out. */
    Delivery delivery() {
        return delivery;
    }
}
