package io.tandem.telephony.loopback;

import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.Versioned;
import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the newest state of each call in the Store, for the node that takes over. Of each call one state is on its way, and the
 * newest waits for it; those in between are left out.
 */
final class Safekeeping {

    /** How long a call that is over is known: longer than anything that was wanted of it may still be carried out. */
    static final Duration AFTERLIFE = Duration.ofMinutes(3);

    /** How long a call is known of which nothing new was kept: if it was lost with its node, nobody else ends it. */
    static final Duration LIFE = Duration.ofDays(1);

    /** After which time what could not be kept is tried again. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Safekeeping.class.getName());

    /** What waits for each call of which a state is on its way. */
    private final Map<Long, Optional<KeptCall>> waiting = new ConcurrentHashMap<>();

    private final Store store;
    private final Alarms alarms;

    Safekeeping(Store store, Alarms alarms) {
        this.store = store;
        this.alarms = alarms;
    }

    /** Keeps a state, in place of those before. */
    void keep(KeptCall newest) {
        boolean[] free = {false};
        waiting.compute(newest.id(), (id, before) -> {
            free[0] = before == null;
            return free[0] ? Optional.empty() : Optional.of(newest);
        });
        if (free[0]) {
            write(newest);
        }
    }

    /** What was kept of a call. */
    CompletionStage<Optional<KeptCall>> find(long callId) {
        return store.read(key(callId)).thenApply(found -> found.map(Versioned::state));
    }

    private void write(KeptCall call) {
        store.update(group(call.id()), workspace -> {
                    boolean taken = workspace
                            .get(key(call.id()))
                            .filter(other -> other.term() > call.term())
                            .isPresent();
                    if (!taken && call.isOver()) {
                        workspace.put(key(call.id()), call.withoutLegs(), AFTERLIFE);
                    } else if (!taken) {
                        workspace.put(key(call.id()), call, LIFE);
                    }
                    return null;
                })
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        next(call.id(), Optional.empty());
                    } else {
                        LOG.log(Level.FINE, failure, () -> "Call " + call.id() + " could not be kept; tried again");
                        alarms.set(PAUSE, () -> next(call.id(), Optional.of(call)));
                    }
                });
    }

    /** The newest that waits, or else what is given. */
    private void next(long callId, Optional<KeptCall> otherwise) {
        AtomicReference<KeptCall> next = new AtomicReference<>();
        waiting.computeIfPresent(callId, (id, newer) -> {
            next.set(newer.or(() -> otherwise).orElse(null));
            return next.get() == null ? null : Optional.empty();
        });
        if (next.get() != null) {
            write(next.get());
        }
    }

    private static String group(long callId) {
        return "call/" + callId;
    }

    private static Key<KeptCall> key(long callId) {
        return new Key<>(group(callId), "loopback", Long.toString(callId), KeptCall.class);
    }
}
