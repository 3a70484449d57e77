package io.tandem.bayeux.session;

import io.tandem.bayeux.Note;
import io.tandem.bayeux.session.SessionRecord.Kept;
import io.tandem.bayeux.session.SessionRecord.TakenUp;
import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import io.tandem.store.Workspace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Keeps sessions in the Store: what they subscribed to, and the events that are not acknowledged. */
final class SessionRecords {

    /** How long a record outlives its node; renewed while the session is used. */
    static final Duration LIFE = Duration.ofHours(1);

    /** How long an event is kept that nobody acknowledges; long enough for any client that is still there. */
    private static final Duration LIFE_OF_EVENTS = Duration.ofDays(1);

    /** How often the record of a session in use is renewed. */
    static final Duration RENEWAL = LIFE.dividedBy(2);

    private final Store store;
    private final String node;

    /** @param node name of this node, different from all others */
    SessionRecords(Store store, String node) {
        this.store = store;
        this.node = node;
    }

    /** What a node takes over: the record, and the events that are not acknowledged. */
    record Takeover(SessionRecord record, List<String> events) {}

    /** Keeps a new session. */
    CompletionStage<Void> create(SessionStart start) {
        return store.update(group(start.id()), workspace -> {
            workspace.put(key(start.id()), SessionRecord.of(node, start), LIFE);
            return null;
        });
    }

    /** Has a session's events, and the news that another node has taken it up, delivered here. */
    Subscription follow(String id, Subscriber subscriber) {
        return store.subscribe(topic(id), subscriber);
    }

    /** Keeps an event and has it delivered to whoever holds the session; false if there is no such session any more. */
    CompletionStage<Boolean> append(String id, String text, Optional<Duration> patience) {
        return append(id, text, patience, Optional::of).thenApply(outcome -> outcome != Appended.NO_SESSION);
    }

    /** The same with a note, by who holds the session only; false if another node does. */
    CompletionStage<Boolean> append(String id, String text, Note note) {
        return append(id, text, Optional.empty(), record -> Optional.of(record)
                        .filter(this::isOwn)
                        .map(own -> own.noting(note)))
                .thenApply(outcome -> outcome == Appended.KEPT);
    }

    /** The same with a broadcast, unless the session has been given it; false if there is no such session any more. */
    CompletionStage<Boolean> append(String id, String text, Optional<Duration> patience, Place place) {
        return append(id, text, patience, record -> record.hearing(place))
                .thenApply(outcome -> outcome != Appended.NO_SESSION);
    }

    private enum Appended {
        KEPT,
        NOT_WANTED,
        NO_SESSION
    }

    private CompletionStage<Appended> append(
            String id,
            String text,
            Optional<Duration> patience,
            Function<SessionRecord, Optional<SessionRecord>> admission) {
        return store.update(group(id), workspace -> {
            Optional<SessionRecord> kept = workspace.get(key(id));
            if (kept.isEmpty()) {
                return Appended.NO_SESSION;
            }
            Optional<SessionRecord> admitted = admission.apply(kept.get());
            admitted.ifPresent(record -> {
                Progress progress = record.progress().oneMore();
                Kept event = new Kept(
                        progress.lastEvent(),
                        text,
                        patience.map(Duration::toMillis).orElse(-1L));
                workspace.put(key(id), record.progressed(progress), LIFE);
                workspace.put(eventKey(id, event.number()), event, LIFE_OF_EVENTS);
                workspace.publish(topic(id), event);
            });
            return admitted.isPresent() ? Appended.KEPT : Appended.NOT_WANTED;
        });
    }

    /**
     * Keeps the number of a batch that is about to be sent.
     *
     * @return whether it may be sent: not if the session is over, or goes on at another node, which sends these events itself
     */
    CompletionStage<Boolean> sent(String id, long batch, long upTo) {
        return change(id, record -> record.progressed(record.progress().sent(batch, upTo)));
    }

    /** Drops the events up to a number. Where another node has the session by now, the client's next acknowledgement does. */
    CompletionStage<Void> acknowledged(String id, long batch, long upTo) {
        return store.update(group(id), workspace -> {
            workspace.get(key(id)).filter(this::isOwn).ifPresent(record -> {
                Progress progress = record.progress();
                forget(workspace, id, progress.lastAcknowledged(), upTo);
                workspace.put(key(id), record.progressed(progress.acknowledged(batch, upTo)), LIFE);
            });
            return null;
        });
    }

    /** Keeps what a session is subscribed to. */
    CompletionStage<Boolean> subscribed(String id, Supplier<List<String>> names, Optional<Place> place) {
        return change(id, record -> record.subscribedTo(names.get(), place));
    }

    /** Keeps a note. */
    CompletionStage<Boolean> note(String id, Note note) {
        return change(id, record -> record.noting(note));
    }

    /** The node that holds a session; nothing if there is no such session. */
    CompletionStage<Optional<String>> holder(String id) {
        return store.read(key(id))
                .thenApply(found -> found.map(kept -> kept.state().node()));
    }

    /** Keeps which browser a session is bound to. */
    CompletionStage<Boolean> bound(String id, String cookie) {
        return change(id, record -> record.boundTo(cookie));
    }

    /** Keeps a session for longer. */
    CompletionStage<Boolean> renew(String id) {
        return change(id, UnaryOperator.identity());
    }

    /** Forgets a session that has ended. */
    CompletionStage<Void> remove(String id) {
        return store.update(group(id), workspace -> {
            workspace.get(key(id)).filter(this::isOwn).ifPresent(record -> {
                forget(
                        workspace,
                        id,
                        record.progress().lastAcknowledged(),
                        record.progress().lastEvent());
                workspace.remove(key(id));
            });
            return null;
        });
    }

    /**
     * Takes up a session that another node held; nothing if there is none.
     *
     * @param right decides by the browser that it is bound to whether the caller may have it
     */
    CompletionStage<Optional<Takeover>> takeUp(String id, Predicate<Optional<String>> right) {
        Predicate<SessionRecord> allowed =
                record -> right.test(Optional.of(record.client().browser()).filter(browser -> !browser.isEmpty()));
        return store.update(
                group(id), workspace -> workspace.get(key(id)).filter(allowed).map(record -> {
                    workspace.put(key(id), record.at(node), LIFE);
                    workspace.publish(topic(id), new TakenUp(node));
                    return new Takeover(record, events(workspace, id, record.progress()));
                }));
    }

    /** Name of this node. */
    String node() {
        return node;
    }

    /** Changes the record as long as the session is held here: a copy that has ended must not spoil its successor's. */
    private CompletionStage<Boolean> change(String id, UnaryOperator<SessionRecord> change) {
        return store.update(group(id), workspace -> {
            Optional<SessionRecord> own = workspace.get(key(id)).filter(this::isOwn);
            own.ifPresent(record -> workspace.put(key(id), change.apply(record), LIFE));
            return own.isPresent();
        });
    }

    private boolean isOwn(SessionRecord record) {
        return record.node().equals(node);
    }

    private static List<String> events(Workspace workspace, String id, Progress progress) {
        List<String> events = new ArrayList<>();
        for (long number = progress.lastAcknowledged() + 1; number <= progress.lastEvent(); number++) {
            workspace.get(eventKey(id, number)).map(Kept::text).ifPresent(events::add);
        }
        return events;
    }

    private static void forget(Workspace workspace, String id, long after, long upTo) {
        for (long number = after + 1; number <= upTo; number++) {
            workspace.remove(eventKey(id, number));
        }
    }

    /** Not by the id itself, which opens the session: names get into logs, and into the tools of a shared store. */
    private static String name(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    static String group(String id) {
        return "bayeux-" + name(id);
    }

    static Key<SessionRecord> key(String id) {
        return new Key<>(group(id), "bayeux-session", "", SessionRecord.class);
    }

    private static Key<Kept> eventKey(String id, long number) {
        return new Key<>(group(id), "bayeux-event", Long.toString(number), Kept.class);
    }

    private static Topic topic(String id) {
        return new Topic("bayeux/" + name(id));
    }
}
