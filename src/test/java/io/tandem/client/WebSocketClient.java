package io.tandem.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that keeps what it receives until a test asks for it. */
public final class WebSocketClient implements AutoCloseable {

    /** How a connection was closed by the server. */
    public record Closed(int code, String reason) {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private WebSocketClient(URI address, String origin) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        this.socket = builder.buildAsync(address, new Listener())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Connects, and waits until it is connected. */
    public static WebSocketClient connect(URI address) {
        return new WebSocketClient(address, null);
    }

    /** Connects as a browser with a page from that origin would. */
    public static WebSocketClient connectFrom(String origin, URI address) {
        return new WebSocketClient(address, origin);
    }

    /** The HTTP status a handshake is answered with: 101 if it succeeds. */
    public static int handshakeStatus(String origin, URI address) {
        try {
            new WebSocketClient(address, origin).close();
            return 101;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw failure;
        }
    }

    /** Sends a text message in fragments. */
    public WebSocketClient sendFragments(String... fragments) {
        for (int i = 0; i < fragments.length; i++) {
            socket.sendText(fragments[i], i == fragments.length - 1).join();
        }
        return this;
    }

    /** Sends a text message. */
    public WebSocketClient send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** Sends a binary message. */
    public WebSocketClient sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** The next message; fails if none comes. */
    public String next() throws InterruptedException {
        String text = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError(
                    "no message came" + (closed.isDone() ? ", the connection was closed: " + closed.join() : ""));
        }
        return text;
    }

    /** The inner object of the next message, which must be a TelXL event in mode api. */
    public JsonObject nextEvent() throws InterruptedException {
        try (JsonReader reader = Json.createReader(new StringReader(next()))) {
            return reader.readObject().getJsonObject("event");
        }
    }

    /** Sends a text and returns the event it is answered with. */
    public JsonObject ask(String text) throws InterruptedException {
        return send(text).nextEvent();
    }

    /** How the server closed the connection; waits for it. */
    public Closed awaitClose() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** How the server will close the connection. */
    public CompletableFuture<Closed> whenClosed() {
        return closed;
    }

    /** Whether messages are there that no test has asked for. */
    public boolean hasMore() {
        return !received.isEmpty();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            closed.complete(new Closed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
