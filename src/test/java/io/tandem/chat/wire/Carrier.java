package io.tandem.chat.wire;

/** How a visitor's Bayeux client reaches the gateway. */
public enum Carrier {
    LONG_POLLING("long-polling"),
    WEBSOCKET("websocket");

    private final String connectionType;

    Carrier(String connectionType) {
        this.connectionType = connectionType;
    }

    /** Its name in the protocol. */
    public String connectionType() {
        return connectionType;
    }

    /** The other one. */
    public Carrier other() {
        return this == WEBSOCKET ? LONG_POLLING : WEBSOCKET;
    }

    @Override
    public String toString() {
        return connectionType;
    }
}
