package io.tandem.bayeux.exchange;

import io.tandem.bayeux.message.Message;
import java.time.Instant;

/** A connect that has come in and is not answered yet (spec 5). */
public final class PendingConnect {

    private final Message request;
    private final Instant received;
    private final long number;
    private final boolean first;
    private int place;

    /**
     * @param number its number among all connects of its session
     * @param first whether it is the session's first, which is never held
     */
    public PendingConnect(Message request, Instant received, long number, boolean first) {
        this.request = request;
        this.received = received;
        this.number = number;
        this.first = first;
    }

    /** The message that is to be answered. */
    public Message request() {
        return request;
    }

    /** When it came in. */
    public Instant received() {
        return received;
    }

    /** Its number among all connects of its session, from 1. */
    public long number() {
        return number;
    }

    /** Whether it is its session's first. */
    public boolean first() {
        return first;
    }

    void takePlace(int index) {
        place = index;
    }

    int place() {
        return place;
    }
}
