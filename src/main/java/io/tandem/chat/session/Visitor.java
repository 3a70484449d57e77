package io.tandem.chat.session;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.session.Inbox;
import io.tandem.session.RateLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A Bayeux session that chats are bound to, mostly one. What it asks for is done in order. */
public final class Visitor {

    private final BayeuxClient client;
    private final Outlet outlet;
    private final Inbox inbox;
    private final RateLimit starts;
    private final Map<String, Hold> holds = new LinkedHashMap<>();
    private boolean gone;

    Visitor(BayeuxClient client, Inbox inbox, RateLimit starts) {
        this.client = client;
        this.outlet = new Outlet(client);
        this.inbox = inbox;
        this.starts = starts;
    }

    /** The Bayeux session. */
    public BayeuxClient client() {
        return client;
    }

    /** What it is told by. */
    public Outlet outlet() {
        return outlet;
    }

    /**
     * Has something done after all that came before.
     *
     * @param weight bytes it keeps in memory while it waits
     * @return false if too much is waiting; it is not done then
     */
    public boolean handle(long weight, Supplier<CompletionStage<?>> work) {
        return inbox.offer(weight, work);
    }

    /** Whether it may begin another chat now. */
    public boolean mayStart() {
        return starts.next() == RateLimit.Verdict.PASS;
    }

    /** The chat bound to it last on a channel, if it goes on; of one that is gone, if it went on then: what it asked for before is done. */
    public synchronized Optional<Binding> boundOn(String channel) {
        return holds.values().stream()
                .map(Hold::binding)
                .filter(binding -> binding.chat().channel().equals(channel))
                .reduce((first, second) -> second);
    }

    /** Its hold on a chat, if it has one. */
    Optional<Binding> bound(String chatId) {
        return hold(chatId).map(Hold::binding);
    }

    synchronized Optional<Hold> hold(String chatId) {
        return Optional.ofNullable(holds.get(chatId));
    }

    /** Begins to hold a chat; false if it is gone. */
    synchronized boolean add(Hold hold) {
        if (!gone) {
            holds.put(hold.binding().chat().id(), hold);
        }
        return !gone;
    }

    /** Holds a chat no longer; false if it did not by this hold. */
    synchronized boolean remove(Hold hold) {
        return holds.remove(hold.binding().chat().id(), hold);
    }

    /** It is gone: what it held until now. */
    synchronized List<Hold> leave() {
        gone = true;
        return new ArrayList<>(holds.values());
    }

    /** Whether its Bayeux session has ended. */
    public synchronized boolean isGone() {
        return gone;
    }

    /** How many chats it holds. */
    synchronized int size() {
        return gone ? 0 : holds.size();
    }
}
