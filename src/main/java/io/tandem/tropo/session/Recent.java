package io.tandem.tropo.session;

import io.tandem.contact.event.ScriptEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lately happened to contacts that applications control, on whatever node their sessions are: who takes a session over tells
 * it what its owner did not.
 */
@ApplicationScoped
class Recent {

    /** Longer than it takes to find that a node is gone, and to take its sessions over. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    /** Beyond that the oldest is forgotten sooner. */
    private static final int MOST = 50_000;

    /** Something that happened. */
    record Happened(ScriptPlace place, Instant at, ScriptEvents what) {}

    private final Deque<Happened> all = new ArrayDeque<>();
    private final Map<Long, Deque<Happened>> ofContacts = new HashMap<>();
    private Clock clock;
    private Instant since;
    private ScriptPlace latest;

    /** For CDI's proxy only. */
    protected Recent() {}

    @Inject
    Recent(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /**
     * Takes what comes next.
     *
     * @return whether something was missed before it
     */
    synchronized boolean add(Happened happened) {
        boolean missed = latest != null && !happened.place().follows(latest);
        if (missed) {
            since = happened.at();
            all.clear();
            ofContacts.clear();
        }
        latest = happened.place();
        all.add(happened);
        ofContacts
                .computeIfAbsent(happened.what().contactId(), id -> new ArrayDeque<>())
                .add(happened);
        if (all.size() > MOST) {
            since = all.element().at();
            forgetFirst();
        }
        Instant old = happened.at().minus(KEPT);
        while (all.element().at().isBefore(old)) {
            forgetFirst();
        }
        return missed;
    }

    /** All that happened to contacts after a place, in order. */
    synchronized List<Happened> of(Collection<Long> contacts, Optional<ScriptPlace> after) {
        List<Happened> found = new ArrayList<>();
        for (Long contact : contacts) {
            for (Happened happened : ofContacts.getOrDefault(contact, new ArrayDeque<>())) {
                if (after.map(happened.place()::isAfter).orElse(true)) {
                    found.add(happened);
                }
            }
        }
        found.sort(Comparator.comparingLong(one -> one.place().offset()));
        return found;
    }

    /** The place of what came last. */
    synchronized Optional<ScriptPlace> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether all that happened since a time is known. */
    synchronized boolean reachesBack(Instant to) {
        return !since.isAfter(to) && !clock.instant().minus(KEPT).isAfter(to);
    }

    private void forgetFirst() {
        Happened first = all.remove();
        Deque<Happened> ofContact = ofContacts.get(first.what().contactId());
        ofContact.remove();
        if (ofContact.isEmpty()) {
            ofContacts.remove(first.what().contactId());
        }
    }
}
