package io.tandem.bayeux.session;

/** Why a session ends. */
public enum SessionEnd {
    /** The client has disconnected. */
    DISCONNECTED_BY_CLIENT(ConnectEnd.DISCONNECTED),
    /** The server has, for example for want of activity; the client is not to come back. */
    DISCONNECTED_BY_SERVER(ConnectEnd.DISCONNECTED),
    /** It was without a connect, or in one, for too long. */
    EXPIRED(ConnectEnd.EXPIRED),
    /** More waited for it than its queue holds, or could not be kept: it would have missed something. */
    OVERFLOWED(ConnectEnd.EXPIRED),
    /** It goes on at another node. */
    TAKEN_UP(ConnectEnd.EXPIRED),
    /** This node has lost its place in the Store: it goes on from there, if it still is there, with whoever is asked next. */
    LET_GO(ConnectEnd.DRAINING);

    /** Whether the session goes on without this node. */
    boolean goesOn() {
        return this == TAKEN_UP || this == LET_GO;
    }

    private final ConnectEnd connectEnd;

    SessionEnd(ConnectEnd connectEnd) {
        this.connectEnd = connectEnd;
    }

    /** What becomes of a connect that is held. */
    ConnectEnd connectEnd() {
        return connectEnd;
    }
}
