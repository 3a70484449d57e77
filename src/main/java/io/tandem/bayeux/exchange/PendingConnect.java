package io.tandem.bayeux.exchange;

import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.message.Reply;
import jakarta.json.JsonObject;
import java.time.Instant;

/** A connect that has come in and is not answered yet (spec 5). It may be held for long: of the message there is only what its reply needs. */
public final class PendingConnect {

    private final Reply.Beginning replies;
    private final JsonObject ext;
    private final boolean advises;
    private final Instant received;
    private final long number;
    private final boolean first;
    private int place;

    /**
     * @param number its number among all connects of its session
     * @param first whether it is the session's first, which is never held
     */
    public PendingConnect(Message request, Instant received, long number, boolean first) {
        this.replies = Reply.Beginning.of(request);
        this.ext = request.ext();
        this.advises = !request.advice().isEmpty();
        this.received = received;
        this.number = number;
        this.first = first;
    }

    /** What its reply begins with. */
    public Reply.Beginning replies() {
        return replies;
    }

    /** Its extensions; empty if there are none. */
    public JsonObject ext() {
        return ext;
    }

    /** Whether the client advised anything with it. */
    public boolean advises() {
        return advises;
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
