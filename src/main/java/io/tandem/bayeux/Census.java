package io.tandem.bayeux;

/** What the Bayeux server of this node holds at the moment; all of it returns to zero when the clients are gone. */
public interface Census {

    /** Open sessions. */
    int sessions();

    /** Broadcast channels and patterns. */
    int channels();

    /** Subscriptions of all sessions together. */
    int subscriptions();

    /** Connects that are being held. */
    int heldConnects();

    /** Timers that are set for sessions. */
    int timers();
}
