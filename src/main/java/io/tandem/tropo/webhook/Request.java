package io.tandem.tropo.webhook;

import java.time.Instant;
import java.util.Map;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;

/** What is sent to a customer's web server; the same with each try. */
public interface Request {

    /** Of the application for which it is sent, for the limits of each; unique over all customers. */
    String applicationKey();

    /** Of HTTP. */
    String method();

    /** The headers for a try that is made now, but for those of the body. */
    Map<String, String> headers(WebAddress to, Instant now);

    /** The body for one try. It is asked for more only when the connection takes more, and is told when the try is over. */
    AsyncEntityProducer body();

    /** An answer sets a cookie: the text of its {@code Set-Cookie} header. */
    default void cookie(WebAddress from, String setCookie) {
        // Without a jar there is nowhere to keep it.
    }
}
