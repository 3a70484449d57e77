package io.tandem.bayeux.session;

import io.tandem.bayeux.Note;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What is kept of sessions so that other nodes can take them up: what they subscribed to, and the events that are not acknowledged. */
interface SessionRecords {

    /** How long a record outlives its node; renewed while the session is used. */
    Duration LIFE = Duration.ofHours(1);

    /** How often the record of a session in use is renewed. */
    Duration RENEWAL = LIFE.dividedBy(2);

    /** What a node takes over: the record, and the events that are not acknowledged. */
    record Takeover(SessionRecord record, List<String> events) {}

    /**
     * Those of a node: none if nobody else could read them.
     *
     * @param node its name, different from all others
     */
    static SessionRecords of(Store store, String node) {
        return store.isShared() ? new StoredRecords(store, node) : new NoRecords(node);
    }

    /** Name of this node. */
    String node();

    /** By which the events of a session that acknowledges are kept; nothing if they are with the session only. */
    Optional<Ledger> ledger(String id, SessionMeans means);

    /** Keeps a new session. */
    CompletionStage<Void> create(SessionStart start);

    /** Has a session's events, and the news that another node has taken it up, delivered here. */
    Subscription follow(String id, Subscriber subscriber);

    /**
     * Keeps what a session is subscribed to.
     *
     * @return false if the record shows that the session is over, or goes on at another node
     */
    CompletionStage<Boolean> subscribed(String id, Supplier<List<String>> names, Optional<Place> place);

    /** Keeps a note. */
    void note(String id, Note note);

    /** Keeps which browser a session is bound to. */
    void bound(String id, String cookie);

    /** Keeps a session for longer. */
    void renew(String id);

    /** Forgets a session that has ended. */
    CompletionStage<Void> remove(String id);

    /** The node that holds a session; nothing if no other node can, or there is no such session. */
    CompletionStage<Optional<String>> holder(String id);

    /**
     * Takes up a session that another node held; nothing if there is none.
     *
     * @param right decides by the browser that it is bound to whether the caller may have it
     */
    CompletionStage<Optional<Takeover>> takeUp(String id, Predicate<Optional<String>> right);
}
