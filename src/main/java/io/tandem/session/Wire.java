package io.tandem.session;

import java.util.List;

/** What a transport gives to an {@link Outbox}: a way to write, one writer at a time. */
public interface Wire {

    /**
     * Writes everything there is: takes batch after batch until there is none. Called again only after a {@code take} has
     * returned nothing. Must not block the caller for longer than it takes to hand the work on.
     */
    void drain(Batches batches);

    /** Closes the connection without blocking the caller; also while a write is stuck. */
    void close(CloseCode code);

    /** The outbox's side of {@link #drain}. */
    interface Batches {

        /** The next messages in order, to be written back to back and kept until confirmed; empty ends the draining. */
        List<OutboxMessage> take();

        /** What has been taken is on the wire and need not be kept. */
        void written();

        /** The connection does not take messages any more; it will be closed with this code as far as it still can. */
        void broken(CloseCode code);
    }
}
