package io.tandem.bayeux.scenario;

import io.tandem.server.Gateway;

/** The transports, each with what it answers where a message is not even looked at. */
enum Wire {
    LONG_POLLING("long-polling", 400, 413),
    CALLBACK_POLLING("callback-polling", 400, 413),
    WEBSOCKET("websocket", 1011, 1009);

    private final String connectionType;
    private final int malformed;
    private final int tooLarge;

    Wire(String connectionType, int malformed, int tooLarge) {
        this.connectionType = connectionType;
        this.malformed = malformed;
        this.tooLarge = tooLarge;
    }

    /** Its name in the protocol. */
    String connectionType() {
        return connectionType;
    }

    /** What refuses a text that is no array of messages: an HTTP status or a close code. */
    int malformed() {
        return malformed;
    }

    /** What refuses a text that is too large: an HTTP status or a close code. */
    int tooLarge() {
        return tooLarge;
    }

    /** Whether each batch of messages is an HTTP request of its own. */
    boolean isHttp() {
        return this != WEBSOCKET;
    }

    /** A way to the server that nothing was sent over. */
    BayeuxWire open(Gateway server) {
        return switch (this) {
            case LONG_POLLING -> new LongPollingWire(server);
            case CALLBACK_POLLING -> new CallbackPollingWire(server);
            case WEBSOCKET -> WebSocketWire.open(server);
        };
    }
}
