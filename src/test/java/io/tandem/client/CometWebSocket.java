package io.tandem.client;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Bayeux over a WebSocket. */
final class CometWebSocket implements CometTransport, WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final StringBuilder text = new StringBuilder();
    private final Consumer<JsonObject> receiver;
    private final WebSocket socket;

    CometWebSocket(URI address, Consumer<JsonObject> receiver) {
        this.receiver = receiver;
        this.socket = HTTP.newWebSocketBuilder().buildAsync(address, this).join();
    }

    @Override
    public String connectionType() {
        return "websocket";
    }

    @Override
    public synchronized CompletableFuture<?> send(JsonObject message) {
        // Waits, as a WebSocket takes one text at a time.
        return CompletableFuture.completedFuture(
                socket.sendText("[" + message + "]", true).join());
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            CometTransport.receive(text.toString(), receiver);
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
