package io.tandem.bayeux.session;

import io.tandem.bayeux.Note;
import io.tandem.bayeux.session.Ledger.Outcome;
import io.tandem.bayeux.session.Ledger.Receipt;
import io.tandem.bayeux.session.SessionRecord.Kept;
import io.tandem.bayeux.session.SessionRecord.TakenUp;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** In a Store that other nodes use too. */
final class StoredRecords implements SessionRecords {

    /** How long an event is kept that nobody acknowledges; long enough for any client that is still there. */
    private static final Duration LIFE_OF_EVENTS = Duration.ofDays(1);

    private final Store store;
    private final String node;

    /** @param node name of this node, different from all others */
    StoredRecords(Store store, String node) {
        this.store = store;
        this.node = node;
    }

    @Override
    public Optional<Ledger> ledger(String id, SessionMeans means) {
        return Optional.of(new Ledger(id, this, means));
    }

    @Override
    public CompletionStage<Void> create(SessionStart start) {
        SessionKeys keys = SessionKeys.of(start.id());
        return store.update(keys.group(), workspace -> {
            workspace.put(keys.record(), SessionRecord.of(node, start), LIFE);
            return null;
        });
    }

    @Override
    public Subscription follow(String id, Subscriber subscriber) {
        return store.subscribe(SessionKeys.of(id).topic(), subscriber);
    }

    /**
     * Keeps events, in their order, and has them delivered to whoever holds the session.
     *
     * @param receipt what has arrived, if that is not known yet
     */
    CompletionStage<List<Outcome>> append(SessionKeys keys, List<Ledger.Entry> entries, Optional<Receipt> receipt) {
        return store.update(keys.group(), workspace -> {
            Optional<SessionRecord> before = workspace.get(keys.record());
            if (before.isEmpty()) {
                return Collections.nCopies(entries.size(), Outcome.NO_SESSION);
            }
            SessionRecord record = without(receipt, workspace, keys, before.get());
            List<Outcome> outcomes = new ArrayList<>(entries.size());
            for (Ledger.Entry entry : entries) {
                Optional<SessionRecord> admitted = entry.admission().apply(record);
                outcomes.add(admitted.isPresent() ? Outcome.KEPT : Outcome.NOT_WANTED);
                if (admitted.isPresent() && entry.text().isEmpty()) {
                    record = admitted.get();
                } else if (admitted.isPresent()) {
                    Progress progress = admitted.get().progress().oneMore();
                    record = admitted.get().progressed(progress);
                    Kept event = new Kept(progress.lastEvent(), entry.text().get(), entry.patience());
                    workspace.put(keys.event(event.number()), event, LIFE_OF_EVENTS);
                    workspace.publish(keys.topic(), event);
                }
            }
            if (record != before.get()) {
                workspace.put(keys.record(), record, LIFE);
            }
            return outcomes;
        });
    }

    /** Whether this node holds the session of a record: another's must not be changed by who does not know it. */
    boolean isOwn(SessionRecord record) {
        return record.node().equals(node);
    }

    /**
     * Keeps the number of a batch that is about to be sent.
     *
     * @param receipt what has arrived, if that is not known yet
     * @return whether it may be sent: not if the session is over, or goes on at another node, which sends these events itself
     */
    CompletionStage<Boolean> sent(SessionKeys keys, long batch, long upTo, Optional<Receipt> receipt) {
        return store.update(keys.group(), workspace -> {
            Optional<SessionRecord> own = workspace.get(keys.record()).filter(this::isOwn);
            own.ifPresent(before -> {
                SessionRecord record = without(receipt, workspace, keys, before);
                workspace.put(keys.record(), record.progressed(record.progress().sent(batch, upTo)), LIFE);
            });
            return own.isPresent();
        });
    }

    /** Drops the events that have arrived. Where another node has the session by now, the client's next receipt does. */
    private SessionRecord without(
            Optional<Receipt> receipt, Workspace workspace, SessionKeys keys, SessionRecord record) {
        if (receipt.isEmpty() || !isOwn(record)) {
            return record;
        }
        Progress progress = record.progress();
        forget(workspace, keys, progress.lastAcknowledged(), receipt.get().upTo());
        return record.progressed(
                progress.acknowledged(receipt.get().batch(), receipt.get().upTo()));
    }

    @Override
    public CompletionStage<Boolean> subscribed(String id, Supplier<List<String>> names, Optional<Place> place) {
        return change(id, record -> record.subscribedTo(names.get(), place));
    }

    @Override
    public void note(String id, Note note) {
        change(id, record -> record.noting(note));
    }

    @Override
    public CompletionStage<Optional<String>> holder(String id) {
        return store.read(SessionKeys.of(id).record())
                .thenApply(found -> found.map(kept -> kept.state().node()));
    }

    @Override
    public void bound(String id, String cookie) {
        change(id, record -> record.boundTo(cookie));
    }

    @Override
    public void renew(String id) {
        change(id, UnaryOperator.identity());
    }

    @Override
    public CompletionStage<Void> remove(String id) {
        SessionKeys keys = SessionKeys.of(id);
        return store.update(keys.group(), workspace -> {
            workspace.get(keys.record()).filter(this::isOwn).ifPresent(record -> {
                forget(
                        workspace,
                        keys,
                        record.progress().lastAcknowledged(),
                        record.progress().lastEvent());
                workspace.remove(keys.record());
            });
            return null;
        });
    }

    @Override
    public CompletionStage<Optional<Takeover>> takeUp(String id, Predicate<Optional<String>> right) {
        Predicate<SessionRecord> allowed =
                record -> right.test(Optional.of(record.client().browser()).filter(browser -> !browser.isEmpty()));
        SessionKeys keys = SessionKeys.of(id);
        return store.update(
                keys.group(),
                workspace -> workspace.get(keys.record()).filter(allowed).map(record -> {
                    workspace.put(keys.record(), record.at(node), LIFE);
                    workspace.publish(keys.topic(), new TakenUp(node));
                    return new Takeover(record, events(workspace, keys, record.progress()));
                }));
    }

    @Override
    public String node() {
        return node;
    }

    /** Changes the record as long as the session is held here: a copy that has ended must not spoil its successor's. */
    private CompletionStage<Boolean> change(String id, UnaryOperator<SessionRecord> change) {
        SessionKeys keys = SessionKeys.of(id);
        return store.update(keys.group(), workspace -> {
            Optional<SessionRecord> own = workspace.get(keys.record()).filter(this::isOwn);
            own.ifPresent(record -> workspace.put(keys.record(), change.apply(record), LIFE));
            return own.isPresent();
        });
    }

    private static List<String> events(Workspace workspace, SessionKeys keys, Progress progress) {
        List<String> events = new ArrayList<>();
        for (long number = progress.lastAcknowledged() + 1; number <= progress.lastEvent(); number++) {
            workspace.get(keys.event(number)).map(Kept::text).ifPresent(events::add);
        }
        return events;
    }

    private static void forget(Workspace workspace, SessionKeys keys, long after, long upTo) {
        for (long number = after + 1; number <= upTo; number++) {
            workspace.remove(keys.event(number));
        }
    }
}
