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

    /**
     * Where a client connects; clients of a test are counted from 0. The same for all unless they are to be spread over
     * several nodes.
     */
    default Gateway client(int number) {
        return this;
    }

    /** What a GET is answered with. */
    default HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri("http", pathAndQuery)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
