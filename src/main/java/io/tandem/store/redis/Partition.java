package io.tandem.store.redis;

import io.tandem.store.Delivery;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How far this node is with the log of a partition. */
final class Partition {

    private static final Logger LOG = Logger.getLogger(Partition.class.getName());

    private final int index;
    private final Runnable emptied;
    private final Arrivals arrivals = new Arrivals();
    private Place read = Place.before("");
    private Place known = read;
    private long count;
    private long losses;

    /** @param emptied told when Redis has lost all that was in the partition; must not block */
    Partition(int index, Runnable emptied) {
        this.index = index;
        this.emptied = emptied;
    }

    int index() {
        return index;
    }

    /** How far its events have come on this node. */
    Arrivals arrivals() {
        return arrivals;
    }

    /** Where reading goes on. */
    synchronized Place position() {
        return read;
    }

    /** The last place known to be taken: what is published from now on comes after it. */
    synchronized Place known() {
        return known;
    }

    /**
     * Takes in which life the partition is. The first one is read from where its log stands; a later one from its beginning,
     * for all of it is new.
     */
    synchronized void lives(String life, String last, long lastCount) {
        if (read.life().isEmpty()) {
            begin(Place.of(life, last), lastCount);
        } else if (!read.life().equals(life)) {
            LOG.log(Level.WARNING, "Redis has lost partition {0}: its topics begin new epochs", index);
            begin(Place.before(life), 0);
            emptied.run();
        }
    }

    /** Takes in that an event was put at a place, and says which. */
    synchronized Place published(String id) {
        Place place = Place.of(read.life(), id);
        if (place.isAfter(known)) {
            known = place;
        }
        return place;
    }

    /**
     * Takes in what was read.
     *
     * @return the entry if it is to be delivered: not if it was before. Of an epoch of this node's own if events before it
     *     are lost
     */
    synchronized Optional<Entry> take(Entry entry) {
        Place place = entry.place();
        if (!place.life().equals(read.life())) {
            lives(place.life(), "0-0", 0);
            if (entry.count() != 1) {
                return Optional.empty(); // read again, with those before it
            }
        } else if (!place.isAfter(read)) {
            return Optional.empty();
        }
        if (entry.count() != count + 1) {
            losses++;
            LOG.log(Level.WARNING, "Events of partition {0} are lost: this node was behind too far", index);
        }
        count = entry.count();
        read = place;
        if (place.isAfter(known)) {
            known = place;
        }
        return Optional.of(losses == 0 ? entry : entry.in(entry.epoch() + Delivery.MISSED + losses));
    }

    private void begin(Place place, long lastCount) {
        read = place;
        known = place;
        count = lastCount;
        arrivals.readTo(place);
    }
}
