package io.tandem.bayeux.session;

/** How a connect ends, for its reply. */
public enum ConnectEnd {
    /** There was something to tell, or the time was over. */
    DONE,
    /** It could not be held, because other sessions of the same browser are (spec 15). */
    CROWDED,
    /** It is not held because the node is about to stop, or has let go of the session. */
    DRAINING,
    /** The session is over, and the client is to stop. */
    DISCONNECTED,
    /** The session is over, and the client is to open a new one. */
    EXPIRED
}
