package io.tandem.bench.load;

/** How a Bayeux client connects. */
public enum Way {
    /** One WebSocket for everything. */
    WEBSOCKET("websocket"),
    /** Requests over HTTP/1.1, of which one is held. */
    LONG_POLLING("long-polling");

    private final String wireName;

    Way(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
