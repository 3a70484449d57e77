package io.tandem.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Where clients reach a gateway: one server, or what stands before several. */
@FunctionalInterface
public interface Gateway {

    /** What to connect to, for example {@code uri("ws", "/telxl")}. */
    URI uri(String scheme, String pathAndQuery);

    /** What a GET is answered with. */
    default HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri("http", pathAndQuery)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
