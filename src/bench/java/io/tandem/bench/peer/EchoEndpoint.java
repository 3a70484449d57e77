package io.tandem.bench.peer;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** The least that an endpoint on the gateway's platform can do. */
@ServerEndpoint("/echo")
public class EchoEndpoint {

    /** Sends back what came. */
    @OnMessage
    public String echo(String message) {
        return message;
    }
}
