package io.tandem.bayeux.scenario;

import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Batches are text messages of one WebSocket. */
final class WebSocketWire implements BayeuxWire {

    private static final long PATIENCE_SECONDS = 30;

    private record Pending(List<JsonObject> sent, CompletableFuture<List<JsonObject>> replies) {

        boolean isAnsweredBy(List<JsonObject> answers) {
            return idsOf(sent).equals(idsOf(answers));
        }

        boolean waitsForConnect() {
            return sent.stream().anyMatch(message -> "/meta/connect".equals(message.getString("channel", null)));
        }

        private static List<String> idsOf(List<JsonObject> messages) {
            return messages.stream()
                    .map(message -> String.valueOf(message.get("id")).replace("\"", ""))
                    .toList();
        }
    }

    private final BlockingQueue<JsonObject> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<JsonObject>> frames = new LinkedBlockingQueue<>();
    private final List<Pending> pending = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final AtomicReference<CompletableFuture<Integer>> nextFrame =
            new AtomicReference<>(new CompletableFuture<>());
    private final WebSocket socket;

    private WebSocketWire(URI address, String... headers) {
        WebSocket.Builder builder = HttpWire.HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(address, new Listener()).join();
    }

    /** Connects, with pairs of header name and value in the upgrade. */
    static WebSocketWire open(Gateway server, String... headers) {
        return new WebSocketWire(server.uri("ws", "/cometd"), headers);
    }

    @Override
    public Wire kind() {
        return Wire.WEBSOCKET;
    }

    @Override
    public CompletableFuture<List<JsonObject>> send(JsonObject... messages) {
        Pending batch = new Pending(Arrays.asList(messages), new CompletableFuture<>());
        synchronized (pending) {
            pending.add(batch);
        }
        closed.thenAccept(code -> batch.replies.completeExceptionally(new Refused(code, "closed")));
        sendText(Messages.batch(messages).toString());
        return batch.replies;
    }

    /** Sends a text message, in fragments if there are several. */
    synchronized void sendText(String... fragments) {
        for (int i = 0; i < fragments.length; i++) {
            socket.sendText(fragments[i], i == fragments.length - 1)
                    .exceptionally(broken -> null)
                    .join();
        }
    }

    @Override
    public BlockingQueue<JsonObject> events() {
        return events;
    }

    /** The next text message as it came, with all it carried; fails if none comes. */
    List<JsonObject> nextFrame() throws InterruptedException {
        List<JsonObject> frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame came");
        }
        return frame;
    }

    /** The code with which the server closes the connection. */
    CompletableFuture<Integer> closed() {
        return closed;
    }

    /** The wire must not have been used for anything that is still to be answered. */
    @Override
    public int refusal(String text) throws Exception {
        CompletableFuture<Integer> outcome = closed.copy();
        nextFrame.set(outcome);
        sendText(text);
        return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void cut() {
        socket.abort();
    }

    private void accept(String text) {
        List<JsonObject> messages = Messages.messages(text);
        frames.add(messages);
        nextFrame.get().complete(200);
        List<JsonObject> replies = new ArrayList<>();
        for (JsonObject message : messages) {
            synchronized (pending) {
                if (pending.stream().anyMatch(batch -> BayeuxWire.isReply(message, batch.sent))) {
                    replies.add(message);
                    continue;
                }
            }
            events.add(message);
        }
        if (!replies.isEmpty()) {
            complete(replies);
        }
    }

    private void complete(List<JsonObject> replies) {
        Pending answered;
        synchronized (pending) {
            answered = pending.stream()
                    .filter(batch -> batch.isAnsweredBy(replies))
                    .findFirst()
                    .or(() -> pending.stream()
                            .filter(batch -> !batch.waitsForConnect())
                            .findFirst())
                    .orElse(null);
            pending.remove(answered);
        }
        if (answered != null) {
            answered.replies.complete(replies);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                accept(whole);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
