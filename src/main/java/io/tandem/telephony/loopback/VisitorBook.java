package io.tandem.telephony.loopback;

import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The visitors who can act, known to all nodes. Each has a place by its number, and whoever comes to it later takes it. */
@ApplicationScoped
class VisitorBook {

    /** How many places there are. */
    static final int PLACES = 10_000;

    private Store store;

    /** For CDI's proxy only. */
    protected VisitorBook() {}

    @Inject
    VisitorBook(Store store) {
        this.store = store;
    }

    CompletionStage<Void> enter(KnownVisitor visitor) {
        Key<KnownVisitor> key = key(visitor.id());
        return store.update(key.group(), workspace -> {
            workspace.put(key, visitor);
            return null;
        });
    }

    CompletionStage<Optional<KnownVisitor>> find(long id) {
        return store.read(key(id))
                .thenApply(found -> found.map(Versioned::state).filter(visitor -> visitor.id() == id));
    }

    private static Key<KnownVisitor> key(long id) {
        String place = Long.toString(Math.floorMod(id, (long) PLACES));
        return new Key<>("visitor/" + place, "visitor", place, KnownVisitor.class);
    }
}
