package io.tandem.bayeux.scenario;

import io.tandem.server.Gateway;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Batches are bodies of POST requests. */
final class LongPollingWire extends HttpWire {

    private final URI address;

    LongPollingWire(Gateway server) {
        address = server.uri("http", "/cometd");
    }

    @Override
    public Wire kind() {
        return Wire.LONG_POLLING;
    }

    @Override
    HttpRequest.Builder request(String text) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(BodyPublishers.ofString(text));
    }

    @Override
    String content(String body) {
        return body;
    }
}
