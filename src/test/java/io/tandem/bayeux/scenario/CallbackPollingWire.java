package io.tandem.bayeux.scenario;

import io.tandem.server.Gateway;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Batches are parameters of GET requests that a script element sends. */
final class CallbackPollingWire extends HttpWire {

    private static final Pattern CALL =
            Pattern.compile("(?:/\\*\\*/)?tandem\\.callback_1\\((.*)\\);?\\s*", Pattern.DOTALL);

    private final Gateway server;

    CallbackPollingWire(Gateway server) {
        this.server = server;
    }

    @Override
    public Wire kind() {
        return Wire.CALLBACK_POLLING;
    }

    @Override
    HttpRequest.Builder request(String text) {
        return HttpRequest.newBuilder(address("tandem.callback_1", text)).GET();
    }

    @Override
    String content(String body) {
        Matcher call = CALL.matcher(body);
        if (!call.matches()) {
            throw new AssertionError("expected a call of the callback but was: " + body);
        }
        return call.group(1);
    }

    /** The address that carries a text and wants a callback called. */
    URI address(String callback, String text) {
        return server.uri("http", "/cometd?jsonp=" + encoded(callback) + "&message=" + encoded(text));
    }

    /** A text as it stands in a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
