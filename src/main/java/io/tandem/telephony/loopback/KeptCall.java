package io.tandem.telephony.loopback;

import io.tandem.contact.service.OrderPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call as it is kept for the node that takes it over.
 *
 * @param id number of the contact
 * @param customerId whose it is
 * @param term in which it was kept; what an earlier holder keeps does not replace it
 * @param place the last order that was carried out
 * @param legs all that are remembered, in the order they came
 * @param bridges how many bridges there were
 * @param recording what is or was recorded last
 */
record KeptCall(
        long id,
        long customerId,
        long term,
        Optional<OrderPlace> place,
        List<KeptLeg> legs,
        int bridges,
        Optional<KeptRecording> recording) {

    KeptCall {
        legs = List.copyOf(legs);
    }

    boolean isOver() {
        return legs.stream().noneMatch(kept -> kept.leg().isLive());
    }

    /** All that has to be known of one that is over. */
    KeptCall withoutLegs() {
        return new KeptCall(id, customerId, term, place, List.of(), bridges, Optional.empty());
    }

    /**
     * A leg and what goes on there.
     *
     * @param leg the leg
     * @param due when its far end does something by itself
     * @param play what it is hearing
     * @param take what is captured of it
     */
    record KeptLeg(Leg leg, Optional<Instant> due, Optional<Long> play, Optional<KeptTake> take) {}

    /**
     * A capture.
     *
     * @param number names it on its leg
     * @param sounded whether anything was heard, and so written
     */
    record KeptTake(long number, boolean sounded) {}

    /**
     * A recording.
     *
     * @param id names it
     * @param state how far it is
     * @param begin when it began
     * @param start how many samples were in the file then; absent until something is written
     * @param conversation whether parties heard each other
     */
    record KeptRecording(long id, Recording.State state, Instant begin, Optional<Long> start, boolean conversation) {}
}
