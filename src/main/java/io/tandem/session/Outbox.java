package io.tandem.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The one way to a client: ordered, numbered, bounded, with one writer at a time. Any thread may send; none waits. What
 * is pending goes to the {@link Wire} in batches. A client that lets its outbox fill is cut off with
 * {@link CloseCode#SLOW_CLIENT}: losing a connection can be repaired by the client, a silently missing message cannot.
 *
 * <p>What the wire has taken is kept until it is confirmed: all at once by {@link #written}, or up to a number by
 * {@link #acknowledge}, where the client itself says what has arrived. Until then {@link #rewind} brings it back.
 */
public final class Outbox implements Wire.Batches {

    /** How many messages a wire gets at once; enough to make the hand-over cheap, few enough to confirm soon. */
    private static final int BATCH = 64;

    /** Most bytes of several messages at once, so that a slow peer which does read is not taken for a stalled one. */
    private static final long BATCH_BYTES = 65_536;

    /** Most clients have next to nothing waiting, and there are many of them. */
    private static final int USUAL = 1;

    /**
     * How much an outbox may hold.
     *
     * @param messages most messages
     * @param bytes most bytes, by the JVM's count of two for a character
     */
    public record Bounds(int messages, long bytes) {}

    private enum Phase {
        OPEN,
        FINISHING,
        CLOSED
    }

    private final ArrayDeque<OutboxMessage> pending = new ArrayDeque<>(USUAL);
    private final ArrayDeque<OutboxMessage> unconfirmed = new ArrayDeque<>(USUAL);
    private final AtomicBoolean closeSent = new AtomicBoolean();
    private final Wire wire;
    private final Bounds bounds;
    private final Clock clock;
    private final Consumer<CloseCode> onCut;

    private Phase phase = Phase.OPEN;
    private CloseCode farewell = CloseCode.NORMAL;
    private boolean draining;
    private long bytes;
    private long lastNumber;
    private long takenAtMillis;

    /**
     * @param onCut told once when the outbox cuts the client off by itself, with the reason; runs on the thread that found
     *     out and must not block
     */
    public Outbox(Wire wire, Bounds bounds, Clock clock, Consumer<CloseCode> onCut) {
        this(wire, bounds, 0, clock, onCut);
    }

    /** @param after number of the last message the client was sent by another outbox that this one goes on for */
    public Outbox(Wire wire, Bounds bounds, long after, Clock clock, Consumer<CloseCode> onCut) {
        this.wire = wire;
        this.bounds = bounds;
        this.lastNumber = after;
        this.clock = clock;
        this.onCut = onCut;
    }

    /**
     * Sends a message after all that were sent before.
     *
     * @return false if the outbox is closed or was closed by this message, which then is not sent
     */
    public boolean send(String text) {
        return sendAll(List.of(text));
    }

    /**
     * Sends messages after all that were sent before, and hands them to the wire together.
     *
     * @return false if the outbox is closed or was closed by one of these messages, which then are not sent
     */
    public boolean sendAll(List<String> texts) {
        boolean fit;
        synchronized (this) {
            if (phase != Phase.OPEN) {
                return false;
            }
            fit = addAll(texts);
            if (fit) {
                if (draining || texts.isEmpty()) {
                    return true;
                }
                draining = true;
            }
        }
        if (!fit) {
            cut(CloseCode.SLOW_CLIENT);
            return false;
        }
        wire.drain(this);
        return true;
    }

    private boolean addAll(List<String> texts) {
        for (String text : texts) {
            OutboxMessage message = new OutboxMessage(lastNumber + 1, text);
            if (size() >= bounds.messages() || bytes + message.weight() > bounds.bytes()) {
                return false;
            }
            lastNumber = message.number();
            pending.add(message);
            bytes += message.weight();
        }
        return true;
    }

    /** Closes the connection once everything sent so far has been written; nothing can be sent from now on. */
    public void finish(CloseCode code) {
        synchronized (this) {
            if (phase != Phase.OPEN) {
                return;
            }
            phase = Phase.FINISHING;
            farewell = code;
            if (draining) {
                return;
            }
            phase = Phase.CLOSED;
        }
        closeWire(code);
    }

    /** Closes the connection now; what is pending is dropped. */
    public void abort(CloseCode code) {
        if (drop()) {
            closeWire(code);
        }
    }

    /** The transport has ended the connection: there is nothing left to close. */
    public void disconnected() {
        closeSent.set(true);
        drop();
    }

    /** How many messages wait to be written or to be confirmed. */
    public synchronized int depth() {
        return size();
    }

    /** Whether messages wait that no wire has taken. */
    public synchronized boolean hasPending() {
        return !pending.isEmpty();
    }

    /** The number of the message that was sent last; 0 if none was. */
    public synchronized long lastNumber() {
        return lastNumber;
    }

    /** The client has all messages up to a number: also those that were put back, and had arrived all the same. */
    public synchronized void acknowledge(long number) {
        drop(unconfirmed, number);
        drop(pending, number);
    }

    private void drop(Queue<OutboxMessage> messages, long upTo) {
        while (!messages.isEmpty() && messages.peek().number() <= upTo) {
            bytes -= messages.remove().weight();
        }
    }

    /**
     * Has everything that was taken and is not confirmed taken again, before what came later.
     *
     * @return whether there is any
     */
    public synchronized boolean rewind() {
        boolean any = !unconfirmed.isEmpty();
        while (!unconfirmed.isEmpty()) {
            pending.addFirst(unconfirmed.removeLast());
        }
        return any;
    }

    /** Whether a write has been under way for longer than a limit: the peer has stopped reading. */
    public synchronized boolean stalled(Duration limit, Instant now) {
        return phase != Phase.CLOSED && !unconfirmed.isEmpty() && takenAtMillis + limit.toMillis() < now.toEpochMilli();
    }

    @Override
    public List<OutboxMessage> take() {
        synchronized (this) {
            if (phase != Phase.CLOSED && !pending.isEmpty()) {
                takenAtMillis = clock.millis();
                return nextBatch();
            }
            draining = false;
            if (phase != Phase.FINISHING) {
                return List.of();
            }
            phase = Phase.CLOSED;
        }
        closeWire(farewell);
        return List.of();
    }

    @Override
    public synchronized void written() {
        drop(unconfirmed, Long.MAX_VALUE);
    }

    @Override
    public void broken(CloseCode code) {
        cut(code);
    }

    private List<OutboxMessage> nextBatch() {
        List<OutboxMessage> batch = new ArrayList<>(Math.min(BATCH, pending.size()));
        long weight = 0;
        while (batch.size() < BATCH && !pending.isEmpty()) {
            weight += pending.peek().weight();
            if (!batch.isEmpty() && weight > BATCH_BYTES) {
                break;
            }
            batch.add(pending.remove());
        }
        unconfirmed.addAll(batch);
        return batch;
    }

    private int size() {
        return pending.size() + unconfirmed.size();
    }

    private void cut(CloseCode code) {
        if (drop()) {
            try {
                onCut.accept(code);
            } finally {
                closeWire(code);
            }
        }
    }

    private synchronized boolean drop() {
        if (phase == Phase.CLOSED) {
            return false;
        }
        phase = Phase.CLOSED;
        pending.clear();
        unconfirmed.clear();
        bytes = 0;
        return true;
    }

    private void closeWire(CloseCode code) {
        if (closeSent.compareAndSet(false, true)) {
            wire.close(code);
        }
    }
}
