package io.tandem.tropo.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;

/**
 * What is to be told to an application.
 *
 * @param id of the message: the same for each try and for the fallback, so that the application can tell them from further messages
 * @param json in UTF-8
 * @param cookies are sent, and kept
 */
record Message(String id, Application application, byte[] json, CookieJar cookies) implements Request {

    private static final ContentType JSON = ContentType.create("application/json");

    @Override
    public String applicationKey() {
        return application.key();
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public Map<String, String> headers(WebAddress to, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json, */*");
        headers.put("Connection", "close");
        headers.putAll(Signature.headers(id, now, json, application.secrets()));
        cookies.header(to).ifPresent(cookie -> headers.put("Cookie", cookie));
        to.credentials().ifPresent(credentials -> headers.put("Authorization", BasicAuthorization.of(credentials)));
        return headers;
    }

    @Override
    public AsyncEntityProducer body() {
        return AsyncEntityProducers.create(json, JSON);
    }

    @Override
    public void cookie(WebAddress from, String setCookie) {
        cookies.take(from, setCookie);
    }
}
