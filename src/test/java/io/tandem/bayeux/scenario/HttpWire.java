package io.tandem.bayeux.scenario;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each batch is a request of its own. Keeps the browser cookie and nothing else. */
abstract class HttpWire implements BayeuxWire {

    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final long PATIENCE_SECONDS = 30;
    private static final Pattern COOKIE = Pattern.compile("BAYEUX_BROWSER=([^;]*)");

    private final BlockingQueue<JsonObject> events = new LinkedBlockingQueue<>();
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile String cookie;

    /** The request that carries a text. */
    abstract HttpRequest.Builder request(String text);

    /** The JSON in the body of a response. */
    abstract String content(String body);

    /** The value of the browser cookie, null for none. */
    final String cookie() {
        return cookie;
    }

    /** Sets the browser cookie, null for none. */
    final void cookie(String value) {
        cookie = value;
    }

    /** Sends a text and waits for the response. */
    final HttpResponse<String> answer(String text) throws Exception {
        return exchange(text).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** What a response carries, whether it is reply or event. */
    final List<JsonObject> messages(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new Refused(response.statusCode(), response.body());
        }
        return Messages.messages(content(response.body()));
    }

    /** Sends a request of any kind and waits for the response. */
    static HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.timeout(Duration.ofSeconds(PATIENCE_SECONDS)).build(), BodyHandlers.ofString());
    }

    @Override
    public final CompletableFuture<List<JsonObject>> send(JsonObject... messages) {
        List<JsonObject> sent = Arrays.asList(messages);
        return exchange(Messages.batch(messages).toString()).thenApply(response -> {
            List<JsonObject> replies = new ArrayList<>();
            for (JsonObject message : messages(response)) {
                if (BayeuxWire.isReply(message, sent)) {
                    replies.add(message);
                } else {
                    events.add(message);
                }
            }
            return replies;
        });
    }

    @Override
    public final BlockingQueue<JsonObject> events() {
        return events;
    }

    @Override
    public final int refusal(String text) throws Exception {
        return answer(text).statusCode();
    }

    @Override
    public final void cut() {
        underWay.forEach(exchange -> exchange.cancel(true));
    }

    private CompletableFuture<HttpResponse<String>> exchange(String text) {
        HttpRequest.Builder request = request(text);
        Optional.ofNullable(cookie).ifPresent(value -> request.header("Cookie", "BAYEUX_BROWSER=" + value));
        CompletableFuture<HttpResponse<String>> exchange = HTTP.sendAsync(request.build(), BodyHandlers.ofString());
        underWay.add(exchange);
        return exchange.thenApply(response -> {
            underWay.remove(exchange);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        });
    }

    private void keep(String header) {
        Matcher named = COOKIE.matcher(header);
        if (named.lookingAt()) {
            cookie = named.group(1);
        }
    }
}
