package io.tandem.bayeux.session;

import io.tandem.session.CloseCode;
import io.tandem.session.Outbox;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The events that wait for one client, on the shared {@link Outbox}, which here has no transport of its own: it is emptied
 * when a response or a WebSocket can take the events. Guarded by its session's lock.
 */
final class Mailbox {

    private final Outbox outbox;
    private final LazyAlarm lazyAlarm;
    private final boolean retaining;
    private Wire.Batches batches;
    private boolean urgent;
    private boolean overflowed;

    /**
     * @param after number of the last event that is not in it any more
     * @param retaining whether what is taken out is kept until the client acknowledges it
     */
    Mailbox(SessionMeans means, long after, boolean retaining, LazyAlarm lazyAlarm) {
        this.retaining = retaining;
        this.outbox = new Outbox(new Slot(), means.bounds(), after, means.clock(), cut -> overflowed = true);
        this.lazyAlarm = lazyAlarm;
    }

    /**
     * Puts an event in.
     *
     * @param patience how long it can wait for company; nothing if it cannot
     */
    void put(String text, Optional<Duration> patience) {
        if (outbox.send(text)) {
            patience.ifPresentOrElse(lazyAlarm::within, () -> urgent = true);
        }
    }

    /** Whether more came than fits: events are lost, and the session cannot go on. */
    boolean hasOverflowed() {
        return overflowed;
    }

    /** Whether nothing is in it, delivered or not. */
    boolean isEmpty() {
        return outbox.depth() == 0;
    }

    /** Whether something in it should reach the client now. */
    boolean isUrgent() {
        return urgent;
    }

    /** What lay waiting has waited long enough. */
    void hurry() {
        urgent = outbox.depth() > 0;
    }

    /**
     * Takes out as much as should go in one piece. An answer that carried all would take as
     * much memory as the whole mailbox for each client that is slow to read it, and be too large a frame for some.
     */
    List<OutboxMessage> take() {
        lazyAlarm.cancel();
        List<OutboxMessage> piece = batches == null ? List.of() : batches.take();
        urgent = outbox.hasPending();
        if (!retaining && batches != null) {
            batches.written();
        }
        return piece;
    }

    /** Takes out everything. */
    List<OutboxMessage> takeAll() {
        List<OutboxMessage> all = new ArrayList<>();
        for (List<OutboxMessage> batch = take(); !batch.isEmpty(); batch = take()) {
            all.addAll(batch);
        }
        return all;
    }

    /** The client has the events up to a number, also where they wait to be delivered again. */
    void acknowledge(long number) {
        outbox.acknowledge(number);
        urgent &= outbox.hasPending();
    }

    /** Has what was taken and not acknowledged delivered again. */
    void rewind() {
        urgent |= outbox.rewind();
    }

    /** Nothing will be delivered any more. */
    void close() {
        lazyAlarm.cancel();
        outbox.disconnected();
    }

    /** In place of a wire: holds on to what there is to write. */
    private final class Slot implements Wire {

        @Override
        public void drain(Batches pending) {
            batches = pending;
        }

        @Override
        public void close(CloseCode code) {
            urgent = false;
        }
    }
}
