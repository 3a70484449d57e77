package io.tandem.client;

/** What a network can do to a connection. */
public enum Fault {

    /** Nothing: the connection lives as long as its ends want. */
    NONE(true),

    /** Both ends lose the connection when its time has come, whatever it carries. */
    DROP(false),

    /** A response leaves the server but never reaches the client; then both ends lose the connection. */
    LOSE_RESPONSE(false),

    /** Only the first part of a response reaches the client; then both ends lose the connection. */
    CUT_RESPONSE(false),

    /** A response reaches the client, but what the client sends next, its acknowledgement, reaches nobody. */
    LOSE_REQUEST(false),

    /** A response comes late; nothing is lost. */
    DELAY(true),

    /** From a response on, nothing passes in either direction for a while though both ends look open; then both are lost. */
    STALL(false),

    /** The client loses the connection at a response, while the server can go on writing into it for a while. */
    VANISH(false);

    private final boolean harmless;

    Fault(boolean harmless) {
        this.harmless = harmless;
    }

    /** Whether everything sent still arrives. */
    public boolean isHarmless() {
        return harmless;
    }
}
