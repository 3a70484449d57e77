package io.tandem.client;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Bayeux by HTTP requests, each of one message, with the cookie that the handshake is answered with. */
final class LongPolling implements CometTransport {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final Consumer<JsonObject> receiver;
    private volatile String cookie = "";

    LongPolling(URI address, Consumer<JsonObject> receiver) {
        this.address = address;
        this.receiver = receiver;
    }

    @Override
    public String connectionType() {
        return "long-polling";
    }

    @Override
    public CompletableFuture<?> send(JsonObject message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(BodyPublishers.ofString("[" + message + "]"));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).thenAccept(this::answered);
    }

    @Override
    public void close() {}

    private void answered(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.replaceFirst(";.*", ""));
        CometTransport.receive(answer.body(), receiver);
    }
}
