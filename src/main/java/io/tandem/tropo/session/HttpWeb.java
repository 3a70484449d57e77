package io.tandem.tropo.session;

import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.upload.Uploader;
import io.tandem.tropo.webhook.Application;
import io.tandem.tropo.webhook.CookieJar;
import io.tandem.tropo.webhook.Outcome;
import io.tandem.tropo.webhook.Webhooks;
import io.tandem.tropo.wire.Action.UploadStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/** The web by the checked connections of the gateway's clients. */
@ApplicationScoped
class HttpWeb implements Web {

    @Inject
    private Webhooks webhooks;

    @Inject
    private Uploader uploader;

    @Override
    public CompletionStage<Outcome> post(String id, Application application, String json, CookieJar cookies) {
        return webhooks.post(id, application, json, cookies);
    }

    @Override
    public CompletionStage<UploadStatus> upload(
            String applicationKey, UploadTarget target, URI relativeTo, Path file, String fileName, String mimeType) {
        return uploader.upload(applicationKey, target, relativeTo, file, fileName, mimeType);
    }
}
