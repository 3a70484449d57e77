package io.tandem.tropo.upload;

import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.document.UploadTarget.Credentials;
import io.tandem.tropo.webhook.BasicAuthorization;
import io.tandem.tropo.webhook.Request;
import io.tandem.tropo.webhook.WebAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;

/** One upload. The credentials of the target count before those in its URL. */
record UploadRequest(String applicationKey, UploadTarget target, Path file, long size, Frame frame) implements Request {

    @Override
    public String method() {
        return target.method().name();
    }

    @Override
    public Map<String, String> headers(WebAddress to, Instant now) {
        Optional<String> credentials =
                target.credentials().map(UploadRequest::text).or(to::credentials);
        return credentials
                .map(known -> Map.of("Connection", "close", "Authorization", BasicAuthorization.of(known)))
                .orElse(Map.of("Connection", "close"));
    }

    private static String text(Credentials credentials) {
        return credentials.username() + ':' + credentials.password();
    }

    @Override
    public AsyncEntityProducer body() {
        return new FileBody(file, size, frame);
    }
}
