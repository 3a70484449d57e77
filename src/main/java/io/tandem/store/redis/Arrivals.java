package io.tandem.store.redis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * How far the events of one partition have come to those who subscribe on this node, for updates that wait for their own. For
 * any threads; stages complete on the thread that brings the news.
 */
final class Arrivals {

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::millis).thenComparingLong(Place::sequence);

    private final TreeSet<Place> underWay = new TreeSet<>(ORDER);
    private final TreeMap<Place, List<CompletableFuture<Void>>> awaited = new TreeMap<>(ORDER);
    private Place read = Place.before("");

    /** Completes when everything up to a place was delivered, or is lost together with its life. */
    CompletionStage<Void> reached(Place place) {
        CompletableFuture<Void> stage = new CompletableFuture<>();
        synchronized (this) {
            if (!place.life().equals(read.life()) || isReached(place)) {
                return CompletableFuture.completedStage(null);
            }
            awaited.computeIfAbsent(place, first -> new ArrayList<>()).add(stage);
        }
        return stage;
    }

    /** An event is on its way to somebody. */
    synchronized void begin(Place place) {
        underWay.add(place);
    }

    /** It was delivered. */
    void end(Place place) {
        List<CompletableFuture<Void>> ready;
        synchronized (this) {
            underWay.remove(place);
            ready = ready();
        }
        ready.forEach(stage -> stage.complete(null));
    }

    /** The log was read so far, and what somebody subscribes to of it is on its way. */
    void readTo(Place place) {
        List<CompletableFuture<Void>> ready;
        synchronized (this) {
            boolean anew = !place.life().equals(read.life());
            read = place;
            ready = anew ? all() : ready();
        }
        ready.forEach(stage -> stage.complete(null));
    }

    private boolean isReached(Place place) {
        return ORDER.compare(place, read) <= 0 && (underWay.isEmpty() || ORDER.compare(place, underWay.first()) < 0);
    }

    private List<CompletableFuture<Void>> ready() {
        List<CompletableFuture<Void>> ready = new ArrayList<>();
        while (!awaited.isEmpty() && isReached(awaited.firstKey())) {
            ready.addAll(awaited.pollFirstEntry().getValue());
        }
        return ready;
    }

    private List<CompletableFuture<Void>> all() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        awaited.values().forEach(all::addAll);
        awaited.clear();
        underWay.clear();
        return all;
    }
}
