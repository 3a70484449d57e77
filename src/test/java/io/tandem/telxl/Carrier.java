package io.tandem.telxl;

import io.tandem.client.CometClient;
import io.tandem.client.WebSocketClient;
import io.tandem.server.Gateway;
import jakarta.json.JsonObject;

/** What carries TelXL. A client sees the same over each. */
public enum Carrier {
    /** A WebSocket of its own. */
    WEB_SOCKET {
        @Override
        public Line connect(Gateway server) {
            return new WebSocketLine(WebSocketClient.connect(server.uri("ws", "/telxl")));
        }
    },
    /** The service channel, by HTTP requests. */
    LONG_POLLING {
        @Override
        public Line connect(Gateway server) {
            return new ServiceChannelLine(CometClient.overLongPolling(server));
        }
    },
    /** The service channel, over Bayeux's WebSocket. */
    BAYEUX_WEB_SOCKET {
        @Override
        public Line connect(Gateway server) {
            return new ServiceChannelLine(CometClient.overWebSocket(server));
        }
    };

    /** Connects a client that has no TelXL session yet. */
    public abstract Line connect(Gateway server);

    private record WebSocketLine(WebSocketClient client) implements Line {

        @Override
        public void send(String command) {
            client.send(command);
        }

        @Override
        public JsonObject nextEvent() throws InterruptedException {
            return client.nextEvent();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
