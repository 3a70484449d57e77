package io.tandem.bayeux.session;

import io.tandem.bayeux.Note;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** None, for the only node there is: what a Store in its memory had of a session would be gone with the session. */
record NoRecords(String node) implements SessionRecords {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    @Override
    public Optional<Ledger> ledger(String id, SessionMeans means) {
        return Optional.empty();
    }

    @Override
    public CompletionStage<Void> create(SessionStart start) {
        return DONE;
    }

    @Override
    public Subscription follow(String id, Subscriber subscriber) {
        return () -> {};
    }

    @Override
    public CompletionStage<Boolean> subscribed(String id, Supplier<List<String>> names, Optional<Place> place) {
        return CompletableFuture.completedStage(true);
    }

    @Override
    public void note(String id, Note note) {
        // what notes are for is done by whoever takes the session up
    }

    @Override
    public void bound(String id, String cookie) {
        // the session knows
    }

    @Override
    public void renew(String id) {
        // nothing that could be over
    }

    @Override
    public CompletionStage<Void> remove(String id) {
        return DONE;
    }

    @Override
    public CompletionStage<Optional<String>> holder(String id) {
        return CompletableFuture.completedStage(Optional.empty());
    }

    @Override
    public CompletionStage<Optional<Takeover>> takeUp(String id, Predicate<Optional<String>> right) {
        return CompletableFuture.completedStage(Optional.empty());
    }
}
