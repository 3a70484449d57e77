package io.tandem.bayeux.fault;

/** What can carry a session's messages. */
enum Transport {
    LONG_POLLING("long-polling"),
    WEBSOCKET("websocket");

    private final String wireName;

    Transport(String wireName) {
        this.wireName = wireName;
    }

    /** The name as it stands in {@code connectionType}. */
    String wireName() {
        return wireName;
    }
}
